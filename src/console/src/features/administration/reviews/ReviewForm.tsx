import { Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api, ask } from '../../../api/client';
import type { Policy, RefundReview } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { ProblemAlert } from '../../../problems/ProblemAlert';
import { useSave } from '../useSave';
import { readAmounts, written } from './amounts';

const kinds = ['refund', 'goodwillRefund'] as const;

interface Props {
  known: RefundReview;
  policies: readonly Policy[];
}

export function ReviewForm({ known, policies }: Props) {
  const { t } = useTranslation();
  const [above, setAbove] = useState(() => written(known.above));
  const [chosen, setChosen] = useState<string[]>([...known.kinds]);
  const [cited, setCited] = useState<string[]>([...known.policies]);
  const amounts = readAmounts(above);
  const save = useSave(['refund-review'], (body: Omit<RefundReview, 'version'>) =>
    ask(api.PUT('/api/v1/refund-review', { body })),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (amounts !== null)
      save.mutate({ above: amounts, kinds: kinds.filter((kind) => chosen.includes(kind)), policies: cited });
  };
  const shown = policies.filter(({ policy, retired }) => !retired || cited.includes(policy));
  return (
    <form onSubmit={submit}>
      <Stack gap="md" maw={520}>
        <Text size="sm" className="soft">
          {t('administration.review.means')}
        </Text>
        <Textarea
          label={t('administration.review.above')}
          description={t('administration.review.above-means')}
          error={amounts === null && t('administration.review.no-amount')}
          autosize
          minRows={2}
          value={above}
          onChange={({ currentTarget }) => setAbove(currentTarget.value)}
        />
        <Checkbox.Group label={t('administration.review.kinds')} value={chosen} onChange={setChosen}>
          {kinds.map((kind) => (
            <Checkbox key={kind} mt={6} value={kind} label={t(`action.kinds.${kind}`)} />
          ))}
        </Checkbox.Group>
        {shown.length > 0 && (
          <Checkbox.Group label={t('administration.review.policies')} value={cited} onChange={setCited}>
            {shown.map(({ policy, title }) => (
              <Checkbox key={policy} mt={6} value={policy} label={title} />
            ))}
          </Checkbox.Group>
        )}
        {save.error && <ProblemAlert error={save.error} />}
        {save.isSuccess && <Text role="status">{t('administration.review.saved')}</Text>}
        <Button type="submit" disabled={amounts === null} loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('administration.save')}
        </Button>
      </Stack>
    </form>
  );
}
