import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { askFirst } from '../../../layout/askFirst';
import { useTranslation } from '../../../locales/useTranslation';
import type { RetentionRules } from '../../../api/types';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { classes } from '../classes';
import { RuleFields } from './RuleFields';
import { differing, draftOf, isSound, rulesOf, shortened, type Draft } from './rules';
import { ChangedMeanwhile, useSaveRules } from './useRetention';
import { useRuleText } from './useRuleText';

/** What somebody changes, and the rules it began with: the ones that are there by now only where nothing is typed. */
interface Edit {
  readonly base: RetentionRules;
  readonly draft: Draft;
}

export function RulesForm({ known }: { known: RetentionRules }) {
  const { t } = useTranslation();
  const ruleText = useRuleText();
  const [edit, setEdit] = useState<Edit | null>(null);
  const save = useSaveRules();
  const { base, draft } = edit ?? { base: known, draft: draftOf(known.rules) };
  const before = draftOf(base.rules);
  const theirs = save.error instanceof ChangedMeanwhile ? save.error.theirs : null;
  const differs = theirs === null ? [] : differing(draft, draftOf(theirs.rules));
  const isChanged = differing(before, draft).length > 0;
  const send = () => save.mutate({ rules: rulesOf(draft), base: theirs ?? base }, { onSuccess: () => setEdit(null) });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const shorter = shortened(draftOf((theirs ?? base).rules), draft);
    if (shorter.length === 0) {
      send();
      return;
    }
    askFirst({
      title: t('keeping.rule.shorter'),
      children: (
        <>
          <Text size="sm">{t('keeping.rule.shorter-means')}</Text>
          <ul>
            {shorter.map((name) => (
              <li key={name}>
                {t(`keeping.class.${name}`)}: {ruleText(draft[name])}
              </li>
            ))}
          </ul>
        </>
      ),
      labels: { confirm: t('keeping.rule.shorten'), cancel: t('keeping.rule.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: send,
    });
  };
  const leave = () => {
    save.reset();
    setEdit(null);
  };
  return (
    <form onSubmit={submit} aria-label={t('keeping.rule.title')}>
      <Stack gap="lg">
        {classes.map((name) => (
          <RuleFields
            key={name}
            name={name}
            line={draft[name]}
            theirs={theirs !== null && differs.includes(name) ? draftOf(theirs.rules)[name] : null}
            onChange={(line) => setEdit({ base, draft: { ...draft, [name]: line } })}
          />
        ))}
        {theirs !== null && (
          <Alert
            role="alert"
            color="yellow"
            title={t('keeping.rule.meanwhile')}
            styles={{ label: { color: 'var(--text)' } }}
          >
            <Text size="sm">{t('keeping.rule.meanwhile-means')}</Text>
            <Button mt="xs" size="compact-sm" variant="default" onClick={leave}>
              {t('keeping.rule.take-theirs')}
            </Button>
          </Alert>
        )}
        {save.error && theirs === null && <ProblemAlert error={save.error} />}
        {save.isSuccess && edit === null && (
          <Text size="sm" role="status" c="var(--calm)">
            {t('keeping.rule.saved')}
          </Text>
        )}
        <Group>
          <Button type="submit" disabled={!isChanged || !isSound(draft)} loading={save.isPending}>
            {t('keeping.rule.save')}
          </Button>
          {isChanged && (
            <Button variant="default" onClick={leave}>
              {t('keeping.rule.undo')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
