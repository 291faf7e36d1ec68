import { Select, Textarea } from '@mantine/core';
import { useTranslation } from '../../../locales/useTranslation';

export interface AtStake {
  stake: 'refund' | 'claim';
  /** Why that is at stake, where the record does not say so. */
  statement: string;
}

/** Under a suspension only what is critical is answered: which stake it is, and by whose word. */
export function StakeFields({ value, onChange }: { value: AtStake; onChange: (value: AtStake) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('suspension.stake-label')}
        data={(['refund', 'claim'] as const).map((stake) => ({ value: stake, label: t(`suspension.stake.${stake}`) }))}
        value={value.stake}
        allowDeselect={false}
        onChange={(stake) => onChange({ ...value, stake: stake === 'claim' ? 'claim' : 'refund' })}
      />
      <Textarea
        label={t('suspension.statement')}
        description={t('suspension.statement-means')}
        autosize
        value={value.statement}
        onChange={({ currentTarget }) => onChange({ ...value, statement: currentTarget.value })}
      />
    </>
  );
}
