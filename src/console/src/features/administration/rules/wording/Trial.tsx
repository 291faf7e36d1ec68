import { Group, NativeSelect, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import { useAccounts } from '../../../../accounts/useAccounts';
import list from '../../../../layout/List.module.css';
import { languages } from '../../../../locales/i18n';
import { ProblemAlert } from '../../../../problems/ProblemAlert';
import { Findings } from '../../../../screening/Findings';
import { Marks } from '../../../../screening/Marks';
import screened from '../../../../screening/Screening.module.css';
import styles from './Wording.module.css';
import { useTrial } from './useTrial';

/** A text is tried against the rules as in the composer; nothing is sent and nothing kept. */
export function Trial({ version }: { version: number }) {
  const { t } = useTranslation();
  const accounts = useAccounts();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [text, setText] = useState('');
  const [scrolled, setScrolled] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [locale, setLocale] = useState('');
  const account = chosen ?? (accounts.find(({ official }) => official) ?? accounts[0])?.id;
  const { answer, current, error } = useTrial(text, account, locale, version);
  const findings = answer?.findings ?? [];
  return (
    <>
      <h2 className={list.heading}>{t('deskRules.trial.title')}</h2>
      <Text size="sm" className="soft" mb="xs">
        {t('deskRules.trial.means')}
      </Text>
      <Group gap="sm" mb="xs">
        <NativeSelect
          label={t('deskRules.trial.account')}
          value={account ?? ''}
          data={accounts.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NativeSelect
          label={t('deskRules.trial.language')}
          value={locale}
          data={[
            { value: '', label: t('deskRules.trial.any') },
            ...Object.entries(languages).map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget }) => setLocale(currentTarget.value)}
        />
      </Group>
      <label htmlFor={id}>
        <Text size="sm" fw={550} component="span">
          {t('deskRules.trial.text')}
        </Text>
      </label>
      <div className={screened.field}>
        <Marks text={text} findings={current ? findings : []} scrolled={scrolled} />
        <textarea
          id={id}
          ref={box}
          className={styles.box}
          value={text}
          maxLength={100_000}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      {error && <ProblemAlert error={error} />}
      {findings.length > 0 && (
        <Findings
          text={text}
          findings={findings}
          onShow={({ start, end }) => {
            box.current?.focus();
            box.current?.setSelectionRange(start, end);
          }}
        />
      )}
      {answer !== undefined && current && findings.length === 0 && (
        <Text size="sm" role="status" mt={6}>
          {t(answer.official ? 'deskRules.trial.clean' : 'deskRules.trial.free')}
        </Text>
      )}
    </>
  );
}
