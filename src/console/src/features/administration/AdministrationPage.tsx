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
import { PoliciesPart } from './rules/policies/PoliciesPart';
import { RisksPart } from './rules/risks/RisksPart';
import { StandardPart } from './rules/standard/StandardPart';
import { WordingPart } from './rules/wording/WordingPart';
import { SignInsPart } from './sign-ins/SignInsPart';
import { TeamsPart } from './teams/TeamsPart';

const parts = [
  { name: 'people', label: 'administration.part.people', right: 'users.manage', Part: PeoplePart },
  { name: 'sign-ins', label: 'administration.part.sign-ins', right: 'users.manage', Part: SignInsPart },
  { name: 'teams', label: 'administration.part.teams', right: 'protocols.manage', Part: TeamsPart },
  { name: 'accounts', label: 'administration.part.accounts', right: 'accounts.manage', Part: AccountsPart },
  { name: 'keys', label: 'administration.part.keys', right: 'keys.manage', Part: KeysPart },
  { name: 'reviews', label: 'administration.part.reviews', right: 'protocols.manage', Part: ReviewsPart },
  { name: 'wording', label: 'deskRules.wording.title', right: 'accounts.read', Part: WordingPart },
  { name: 'policies', label: 'deskRules.policies.title', right: 'accounts.read', Part: PoliciesPart },
  { name: 'note-standard', label: 'deskRules.standard.title', right: 'accounts.read', Part: StandardPart },
  { name: 'risks', label: 'deskRules.risks.title', right: 'accounts.read', Part: RisksPart },
  { name: 'changes', label: 'administration.part.changes', right: 'changes.read', Part: ChangesPart },
] as const satisfies readonly { name: string; label: string; right: Right; Part: () => React.ReactNode }[];

/** Who may do what here, and for which accounts: each part for whoever has the right to it. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { part } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const own = parts.filter(({ right }) => may(right));
  const shown = own.find(({ name }) => name === part);
  /** Whoever changes nothing here reads what holds. */
  const title = t(own.some(({ right }) => right !== 'accounts.read') ? 'administration.title' : 'deskRules.desk');
  useTitle(title);
  const [first] = own;
  if (first === undefined) return <Navigate to="/queue/open" />;
  if (shown === undefined) return <Navigate to={`/administration/${first.name}`} />;
  return (
    <div className={styles.page}>
      <Title order={1} size="h3" mb="sm">
        {title}
      </Title>
      <Tabs value={shown.name} onChange={(name) => navigate(`/administration/${name ?? ''}`)}>
        <Tabs.List aria-label={title}>
          {own.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {t(label)}
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
