import { toDo, useDecides, useDecisions } from '../decisions/useDecisions';
import { useTranslation } from '../locales/useTranslation';
import { NavigationLink } from './NavigationLink';

/** The way to what waits for the person's word, for whoever is ever asked. */
export function Decisions() {
  return useDecides() ? <Waiting /> : null;
}

function Waiting() {
  const { t } = useTranslation();
  const { data } = useDecisions();
  const waiting = data === undefined ? 0 : toDo(data);
  return (
    <NavigationLink
      to="/decisions"
      icon="scales"
      name={t('decision.title')}
      count={waiting > 0 ? waiting : undefined}
      alarming
    />
  );
}
