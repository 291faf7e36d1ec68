import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { staleOf } from '../../../api/problem';
import type { Ticket } from '../../../api/types';
import { Icon } from '../../../icons/Icon';
import { keyboard } from '../../../keyboard/useLetters';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { MovedOn } from '../replying/MovedOn';
import { since, type Timeline } from '../timeline/merge';
import type { Known } from './known';
import { MacroFields } from './MacroFields';
import styles from './Macros.module.css';
import { useAnswerWithMacro } from './useAnswerWithMacro';
import { useFilling } from './useFilling';

interface Props {
  ticket: Ticket;
  timeline: Timeline;
  macro: string;
  known: Known;
  onSent: (version: number) => void;
  /** The conversation is known to have come this far. */
  onVersion: (version: number) => void;
  onNext: () => void;
  /** Back to one's own words. */
  onBack: () => void;
}

/**
 * A reply that is a macro: what is locked stands as compliance approved it, what is open can be written, and exactly what is
 * read below goes to the buyer. What the conversation gains meanwhile has to be read first, as with any reply.
 */
export function MacroReply({ ticket, timeline, macro, known, onSent, onVersion, onNext, onBack }: Props) {
  const { t } = useTranslation();
  const filling = useFilling(macro, known);
  const [seen, setSeen] = useState(timeline.version);
  const answer = useAnswerWithMacro(ticket, seen, undefined);
  const box = useRef<HTMLDivElement>(null);
  const { text, preview } = filling;
  useEffect(() => {
    if (text === undefined) return;
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])];
    // Not from under somebody who writes a note meanwhile, or into nothing.
    const elsewhere =
      document.activeElement !== document.body && box.current?.contains(document.activeElement) !== true;
    if (elsewhere || keyboard.isWriting(performance.now())) return;
    (fields.find(({ value }) => value === '') ?? fields[0] ?? box.current)?.focus();
  }, [text]);
  const news = since(timeline, seen);
  const blocked = preview === undefined || news.length > 0;
  const send = (then?: () => void) => {
    if (blocked || answer.isPending) return;
    answer.mutate(
      { macro: filling.choice },
      {
        onSuccess: (version) => {
          onBack();
          if (version !== null) onSent(version);
          then?.();
        },
        onError: (error) => {
          const stale = staleOf(error);
          if (stale !== null) onVersion(stale.currentVersion);
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event.shiftKey ? onNext : undefined);
    if (event.key === 'Escape') onBack();
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('macro.title')} onKeyDown={onKeyDown}>
      {news.length > 0 && (
        <MovedOn refused={false} news={news} onRead={() => setSeen(timeline.version)} onSendAnyway={() => undefined} />
      )}
      <Group gap="xs" mb={6}>
        <Text size="sm" fw={600}>
          {text?.title}
        </Text>
        <Button size="compact-xs" variant="default" onClick={onBack}>
          {t('macro.back')}
        </Button>
      </Group>
      <div className={styles.fields}>
        <MacroFields filling={filling} size="xs" />
      </div>
      {answer.error && <ProblemAlert error={answer.error} />}
      <Group gap="xs" mt={6} justify="flex-end">
        <Button
          size="compact-md"
          variant="default"
          disabled={blocked || answer.isPending}
          title="Ctrl Shift Enter"
          onClick={() => send(onNext)}
        >
          {t('composer.send-next')}
        </Button>
        <Button
          size="compact-md"
          leftSection={<Icon name="send" size={16} />}
          disabled={blocked}
          loading={answer.isPending}
          onClick={() => send()}
        >
          {t('composer.send')}
        </Button>
      </Group>
    </div>
  );
}
