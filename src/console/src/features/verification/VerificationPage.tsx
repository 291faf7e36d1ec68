import { Tabs, Title } from '@mantine/core';
import { useNavigate } from '../../routes/Router';
import { Navigate, useParams } from '../../routes/Routes';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { useTranslation } from '../../locales/useTranslation';
import { useMay } from '../../people/me';
import { AccessesPart } from './accesses/AccessesPart';
import { ArchivePart } from './ArchivePart';
import { HoldsPart } from './holds/HoldsPart';
import { LogPart } from './log/LogPart';
import { RetentionPart } from './retention/RetentionPart';

/** An archive is checked by anybody; everything else is for whoever may audit. */
const parts = [
  { name: 'archive', Part: ArchivePart },
  { name: 'retention', Part: RetentionPart },
  { name: 'holds', Part: HoldsPart },
  { name: 'accesses', Part: AccessesPart },
  { name: 'log', Part: LogPart },
] as const;

/** The record itself: what proves it, how long it is kept, who read it. */
export function VerificationPage() {
  const { t } = useTranslation();
  const { part = 'archive' } = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const own = may('audit') ? parts : parts.slice(0, 1);
  const shown = own.find(({ name }) => name === part);
  useTitle(t(`keeping.part.${shown?.name ?? 'archive'}`));
  if (shown === undefined) return <Navigate to="/verification" />;
  return (
    <div className={styles.page}>
      <Title order={1} size="h3" mb="sm">
        {t('keeping.title')}
      </Title>
      <Tabs
        value={shown.name}
        onChange={(name) => navigate(name === 'archive' ? '/verification' : `/verification/${name ?? ''}`)}
      >
        <Tabs.List aria-label={t('keeping.title')}>
          {own.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`keeping.part.${name}`)}
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
