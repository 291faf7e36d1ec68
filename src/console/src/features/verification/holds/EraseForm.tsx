import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../locales/useTranslation';
import { api, ask } from '../../../api/client';
import { newKey } from '../../../api/idempotency';
import { asProblem } from '../../../api/problem';
import type { ErasureRequest } from '../../../api/types';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { classes } from '../classes';
import type { Subject } from '../subject';
import { SubjectField, useFound, useSubject, type Asked } from '../SubjectField';
import { ErasureResult } from './ErasureResult';
import { SureErasure } from './SureErasure';

interface Wanted {
  readonly subject: Subject;
  readonly body: ErasureRequest;
  /** Erased twice by one key is erased once. */
  readonly key: string;
}

const named = (subject: Subject): ErasureRequest =>
  subject.kind === 'ticket' ? { ticket: subject.ticket } : { account: subject.account, orderId: subject.orderId };

const send = ({ body, key }: Wanted, dryRun: boolean) =>
  ask(
    api.POST('/api/v1/erasures', {
      params: { header: { 'Idempotency-Key': `${key}-${dryRun ? 'look' : 'erase'}` } },
      body: { ...body, dryRun },
    }),
  );

/** Nothing is erased that was not shown before: what was looked at is forgotten when something else is asked for. */
export function EraseForm({ about }: { about: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>({ text: about, account: '' });
  const [chosen, setChosen] = useState<string[]>([...classes]);
  const subject = useSubject(asked);
  const isMissing = useFound(subject)?.exists === false && subject?.kind === 'ticket';
  const look = useMutation({ mutationFn: (wanted: Wanted) => send(wanted, true) });
  const erase = useMutation({
    mutationFn: (wanted: Wanted) => send(wanted, false),
    // What was erased may be on any screen.
    onSuccess: () => client.invalidateQueries(),
  });
  const another = () => {
    look.reset();
    erase.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (subject === null) return;
    another();
    const isAll = chosen.length === classes.length;
    look.mutate({ subject, body: { ...named(subject), ...(isAll ? {} : { classes: chosen }) }, key: newKey() });
  };
  const unknown = look.error !== null && asProblem(look.error).status === 404;
  return (
    <section aria-label={t('keeping.erase.title')}>
      <Text component="h2" fw={600} mt="xl">
        {t('keeping.erase.title')}
      </Text>
      <Text size="sm" className="soft" mb="sm">
        {t('keeping.erase.means')}
      </Text>
      <form onSubmit={submit} aria-label={t('keeping.erase.look')}>
        <Stack gap="sm" maw={560}>
          <SubjectField
            asked={asked}
            disabled={erase.isPending}
            onChange={(next) => {
              setAsked(next);
              another();
            }}
          />
          <Checkbox.Group
            label={t('keeping.erase.classes')}
            value={chosen}
            onChange={(next) => {
              setChosen(next);
              another();
            }}
          >
            <Group gap="md" mt={4}>
              {classes.map((name) => (
                <Checkbox key={name} value={name} disabled={erase.isPending} label={t(`keeping.class.${name}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group>
            <Button
              type="submit"
              variant="default"
              loading={look.isPending}
              disabled={subject === null || isMissing || chosen.length === 0}
            >
              {t('keeping.erase.look')}
            </Button>
          </Group>
        </Stack>
      </form>
      {unknown && (
        <Text size="sm" mt="sm" role="alert">
          {t('keeping.erase.unknown')}
        </Text>
      )}
      {look.error && !unknown && <ProblemAlert error={look.error} />}
      {look.data && erase.data === undefined && (
        <>
          <ErasureResult report={look.data} />
          {look.data.items.some(({ onHold }) => !onHold) && (
            <SureErasure
              key={look.variables.key}
              subject={look.variables.subject}
              busy={erase.isPending}
              onErase={() => erase.mutate(look.variables)}
            />
          )}
        </>
      )}
      {erase.error && <ProblemAlert error={erase.error} />}
      {erase.data && <ErasureResult report={erase.data} />}
    </section>
  );
}
