import { NativeSelect, Stack, Textarea } from '@mantine/core';
import type { AcidLetter, Risk } from '../../../api/types';
import { useTranslation } from '../../../locales/useTranslation';
import { EvidenceFields } from './EvidenceFields';
import { LetterBlock } from './LetterBlock';
import type { NoteForm } from './noteForm';
import { risks } from './risks';
import { usePolicies } from './usePolicies';

interface Props {
  form: NoteForm;
  acid: readonly AcidLetter[] | null;
  onChange: (form: NoteForm) => void;
}

/** What makes a note more than prose: risk, policy, evidence, what was done, what comes next, and why, each under its letter. */
export function NoteFields({ form, acid, onChange }: Props) {
  const { t } = useTranslation();
  const policies = usePolicies();
  const text = (name: 'actionTaken' | 'nextStep' | 'decisionPath') => (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      label={t(`note.${name}`)}
      value={form[name]}
      onChange={(event) => onChange({ ...form, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap={10} mt={6}>
      <LetterBlock letter="actionable" acid={acid}>
        {text('nextStep')}
        {text('actionTaken')}
      </LetterBlock>
      <LetterBlock letter="compliance" acid={acid}>
        <NativeSelect
          size="xs"
          label={t('note.risk')}
          value={form.risk ?? ''}
          data={[
            { value: '', label: t('note.unrated') },
            ...risks.map((risk) => ({ value: risk, label: t(`note.rating.${risk}`) })),
          ]}
          onChange={(event) => onChange({ ...form, risk: (event.currentTarget.value || null) as Risk | null })}
        />
        <NativeSelect
          size="xs"
          label={t('note.policy')}
          value={form.policy ?? ''}
          data={[
            { value: '', label: t('note.no-policy') },
            ...policies.map(({ policy, title }) => ({ value: policy, label: title })),
          ]}
          onChange={(event) => onChange({ ...form, policy: event.currentTarget.value || null })}
        />
        {text('decisionPath')}
      </LetterBlock>
      <LetterBlock letter="integrated" acid={acid}>
        <EvidenceFields rows={form.evidence} onChange={(evidence) => onChange({ ...form, evidence })} />
      </LetterBlock>
      <LetterBlock letter="dated" acid={acid}>
        <span className="soft">{t('note.dated-means')}</span>
      </LetterBlock>
    </Stack>
  );
}
