import { Button, Group, Loader, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { MacroSummary } from '../../api/types';
import badge from '../../badges/Badge.module.css';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { languageName } from '../../locales/languageName';
import { useTranslation } from '../../locales/useTranslation';
import { wordsOf } from '../../macros/wordsOf';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useNavigate } from '../../routes/Router';
import { NewMacro } from './NewMacro';
import { useLibrary, useMacroStep } from './useLibrary';

/** The texts that replies are made of: which may be used, and which wait for compliance. */
export function MacrosPage() {
  const { t, language } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const library = useLibrary();
  const step = useMacroStep();
  const [wanted, setWanted] = useState('');
  const [writing, setWriting] = useState(false);
  useTitle(t('macros.title'));
  const shown = (library.data ?? []).filter(({ name, locale }) =>
    `${name} ${wordsOf(name)} ${languageName(locale, language)} ${locale}`
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  const names = [...new Set(shown.map(({ name }) => name))];
  return (
    <div className={styles.page}>
      <Title order={1} size="h3">
        {t('macros.title')}
      </Title>
      <Text size="sm" className="soft" mb="sm">
        {t('macros.means')}
      </Text>
      <Group mb="sm">
        <TextInput
          aria-label={t('macros.filter')}
          placeholder={t('macros.filter')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
        {may('macros.write') && (
          <>
            <Button onClick={() => setWriting(true)}>{t('macros.new')}</Button>
            <Button variant="default" loading={step.isPending} onClick={() => step.mutate({ do: 'starter' })}>
              {t('macros.starter')}
            </Button>
          </>
        )}
      </Group>
      {step.error && <ProblemAlert error={step.error} />}
      {library.error && <ProblemAlert error={library.error} onRetry={() => void library.refetch()} />}
      {library.isPending && <Loader size="sm" aria-label={t('macros.loading')} />}
      {library.data?.length === 0 && <p className="soft">{t('macros.none')}</p>}
      {writing && <NewMacro onMade={(macro) => navigate(`/macros/${macro}`)} onClose={() => setWriting(false)} />}
      {names.length > 0 && (
        <ul className={styles.list} aria-label={t('macros.title')}>
          {names.map((name) => (
            <li key={name} className={styles.held}>
              <div className={styles.what}>
                <Text size="sm" fw={550}>
                  {wordsOf(name)}
                </Text>
                <Text size="xs" className="soft">
                  {t(`macro.purpose.${shown.find((macro) => macro.name === name)?.purpose ?? 'standard'}`)}
                </Text>
              </div>
              <Group gap={8}>
                {shown
                  .filter((macro) => macro.name === name)
                  .map((macro) => (
                    <Language key={macro.id} macro={macro} />
                  ))}
              </Group>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Language({ macro: { id, name, locale, approved, latest } }: { macro: MacroSummary }) {
  const { t, language } = useTranslation();
  const state = approved === null ? 'unapproved' : approved === latest ? 'approved' : 'newer';
  return (
    <Link
      to={`/macros/${id}`}
      className={`${badge.badge} ${state === 'approved' ? badge.sent : badge.pending}`}
      aria-label={`${wordsOf(name)} ${languageName(locale, language)}: ${t(`macros.state.${state}`)}`}
      title={t(`macros.state.${state}`)}
    >
      {languageName(locale, language)}
    </Link>
  );
}
