import { Button, Loader, Text, Title } from '@mantine/core';
import { useState } from 'react';
import styles from '../../layout/List.module.css';
import { useTitle } from '../../layout/useTitle';
import { languageName } from '../../locales/languageName';
import { useTranslation } from '../../locales/useTranslation';
import { wordsOf } from '../../macros/wordsOf';
import { useMay } from '../../people/me';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { Link } from '../../routes/Link';
import { useParams } from '../../routes/Routes';
import { MacroEditor } from './MacroEditor';
import { MacroVersion } from './MacroVersion';
import { useMacroStep, useMacroVersions } from './useLibrary';

/** One macro in one language: its versions, the newest first, and the next one to write. */
export function MacroPage() {
  const { t, language } = useTranslation();
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error, refetch } = useMacroVersions(id);
  const step = useMacroStep();
  const [writing, setWriting] = useState(false);
  useTitle(data === undefined ? t('macros.title') : wordsOf(data.name));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader m="md" size="sm" aria-label={t('macros.loading')} />;
  const latest = data.versions.at(-1);
  return (
    <div className={styles.page}>
      <Link to="/macros">{t('macros.title')}</Link>
      <Title order={1} size="h3">
        {wordsOf(data.name)} · {languageName(data.locale, language)}
      </Title>
      <Text size="sm" className="soft" mb="sm">
        {t(`macro.purpose.${data.purpose}`)}
      </Text>
      {may('macros.write') && !writing && (
        <Button variant="default" mb="sm" onClick={() => setWriting(true)}>
          {t('macros.next')}
        </Button>
      )}
      {writing && (
        <MacroEditor
          known={latest?.text ?? null}
          busy={step.isPending}
          error={step.error}
          onSave={(text) => step.mutate({ do: 'draft', macro: id, text }, { onSuccess: () => setWriting(false) })}
          onClose={() => setWriting(false)}
        />
      )}
      {!writing && step.error && <ProblemAlert error={step.error} />}
      <ol className={styles.list} aria-label={t('macros.versions')} reversed>
        {data.versions.toReversed().map((version) => (
          <MacroVersion
            key={version.number}
            version={version}
            before={data.versions.findLast(({ number }) => number < version.number)}
            onApprove={() => step.mutate({ do: 'approve', macro: id, number: version.number })}
            onRetire={() => step.mutate({ do: 'retire', macro: id, number: version.number })}
          />
        ))}
      </ol>
    </div>
  );
}
