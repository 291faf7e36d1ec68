import { Countdown } from '../../../clock/Countdown';
import { useTranslation } from '../../../locales/useTranslation';
import { useWords } from '../../../locales/useWords';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { NoteBody } from '../../../record/NoteBody';
import { DoneList, useHandOff } from '../acting/AlreadyDone';
import styles from './Escalating.module.css';

/** The case in short, as the team will read it. */
export function HandOffSummary({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const { data, error } = useHandOff(ticket);
  if (error) return <ProblemAlert error={error} />;
  if (data === undefined) return null;
  const note = data.lastNote?.note;
  return (
    <section className={styles.summary} aria-label={t('escalate.summary')}>
      <dl>
        <dt>{t('escalate.clocks')}</dt>
        <dd>
          <Countdown clock={data.clocks[0] ?? null} />
        </dd>
        <dt>{t('escalate.unanswered')}</dt>
        <dd>{data.unanswered}</dd>
        {data.risk !== null && (
          <>
            <dt>{t('note.risk')}</dt>
            <dd>{say(`note.rating.${String(data.risk.rating)}`)}</dd>
          </>
        )}
        <dt>{t('escalate.last-note')}</dt>
        <dd>{note ? <NoteBody note={note} erased={data.lastNote?.erased === true} /> : t('escalate.no-note')}</dd>
        <dt>{t('escalate.done')}</dt>
        <dd>
          <DoneList done={data.done} />
        </dd>
      </dl>
    </section>
  );
}
