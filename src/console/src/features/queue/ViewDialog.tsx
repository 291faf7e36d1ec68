import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { ViewFilters } from '../../api/types';
import { useSaveView, type ViewDraft } from '../../desk/useViews';
import { useTranslation } from '../../locales/useTranslation';
import { ProblemAlert } from '../../problems/ProblemAlert';
import { FilterFields } from './FilterFields';

interface Props {
  draft: ViewDraft;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** Name and filters of a view of one's own. */
export function ViewDialog({ draft, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(draft.name);
  const [filters, setFilters] = useState<ViewFilters>(draft.filters);
  const save = useSaveView();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate(
      { id: draft.id, name: name.trim(), filters },
      {
        onSuccess: ({ id }) => {
          onClose();
          onSaved(id);
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('view.title')} closeButtonProps={{ 'aria-label': t('view.close') }}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <TextInput
            label={t('view.name')}
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FilterFields filters={filters} onChange={setFilters} />
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
              {t('view.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
