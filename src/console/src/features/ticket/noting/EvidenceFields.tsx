import { ActionIcon, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { Icon } from '../../../icons/Icon';
import { useTranslation } from '../../../locales/useTranslation';
import { evidenceKinds, isHalf, type EvidenceKind, type EvidenceRow } from './noteForm';

interface Props {
  rows: readonly EvidenceRow[];
  onChange: (rows: readonly EvidenceRow[]) => void;
}

/** The evidence log: what can be looked up, one line each. */
export function EvidenceFields({ rows, onChange }: Props) {
  const { t } = useTranslation();
  const change = (at: number, row: Partial<EvidenceRow>) =>
    onChange(rows.map((known, index) => (index === at ? { ...known, ...row } : known)));
  return (
    <div role="group" aria-label={t('note.evidence')}>
      {rows.map((row, index) => (
        <Group key={index} gap={4} wrap="nowrap" mb={4}>
          <NativeSelect
            size="xs"
            w={96}
            aria-label={t('note.evidence-kind')}
            value={row.kind}
            data={evidenceKinds.map((kind) => ({ value: kind, label: t(`note.kind.${kind}`) }))}
            onChange={(event) => change(index, { kind: event.currentTarget.value as EvidenceKind })}
          />
          <TextInput
            size="xs"
            flex={1}
            aria-label={t(`note.first.${row.kind}`)}
            placeholder={t(`note.first.${row.kind}`)}
            type={row.kind === 'time' ? 'datetime-local' : 'text'}
            value={row.first}
            onChange={(event) => change(index, { first: event.currentTarget.value })}
          />
          {row.kind !== 'time' && (
            <TextInput
              size="xs"
              flex={row.kind === 'amount' ? '0 0 58px' : 1}
              aria-label={t(`note.second.${row.kind}`)}
              placeholder={t(`note.second.${row.kind}`)}
              value={row.second}
              onChange={(event) => change(index, { second: event.currentTarget.value })}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('note.evidence-remove')}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={14} />
          </ActionIcon>
        </Group>
      ))}
      {rows.some(isHalf) && (
        <Text size="xs" c="var(--late)" role="status">
          {t('note.half')}
        </Text>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => onChange([...rows, { kind: 'tracking', first: '', second: '' }])}
      >
        {t('note.evidence-add')}
      </Button>
    </div>
  );
}
