import { Tabs, Title } from '@mantine/core';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { useMay, type Right } from '../../people/me';
import { useNavigate } from '../../routes/Router';
import { Navigate, useParams } from '../../routes/Routes';
import { AccountsPart } from './accounts/AccountsPart';
import { ChangesPart } from './changes/ChangesPart';
import { KeysPart } from './keys/KeysPart';
import { PeoplePart } from './people/PeoplePart';
import { ReviewsPart } from './reviews/ReviewsPart';
import { SignInsPart } from './sign-ins/SignInsPart';
import { TeamsPart } from './teams/TeamsPart';

const parts = [
  { name: 'people', right: 'users.manage', Part: PeoplePart },
  { name: 'sign-ins', right: 'users.manage', Part: SignInsPart },
  { name: 'teams', right: 'protocols.manage', Part: TeamsPart },
  { name: 'accounts', right: 'accounts.manage', Part: AccountsPart },
  { name: 'keys', right: 'keys.manage', Part: KeysPart },
  { name: 'reviews', right: 'protocols.manage', Part: ReviewsPart },
  { name: 'changes', right: 'changes.read', Part: ChangesPart },
] as const satisfies readonly { name: string; right: Right; Part: () => React.ReactNode }[];

/** Who may do what here, and for which accounts: each part for whoever has the right to it. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { part } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const own = parts.filter(({ right }) => may(right));
  const shown = own.find(({ name }) => name === part);
  useTitle(t('administration.title'));
  const [first] = own;
  if (first === undefined) return <Navigate to="/queue/open" />;
  if (shown === undefined) return <Navigate to={`/administration/${first.name}`} />;
  return (
    <div className={styles.page}>
      <Title order={1} size="h3" mb="sm">
        {t('administration.title')}
      </Title>
      <Tabs value={shown.name} onChange={(name) => navigate(`/administration/${name ?? ''}`)}>
        <Tabs.List aria-label={t('administration.title')}>
          {own.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`administration.part.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown.name} pt="md">
          <shown.Part />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
