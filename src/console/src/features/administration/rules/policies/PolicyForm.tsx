import { Stack, Switch, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import type { Policies, Policy } from '../../../../api/types';
import { ChangeFoot } from '../ChangeFoot';
import { refusedField } from '../refusedField';
import { PolicyWords } from './PolicyWords';
import { usePolicyChange } from './usePolicies';

const fields = ['policy', 'title', 'url'] as const;
const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

interface Props {
  /** Null for a new one. */
  known: Policy | null;
  policies: Policies;
  onClose: () => void;
}

export function PolicyForm({ known, policies, onClose }: Props) {
  const { t } = useTranslation();
  const [policy, setPolicy] = useState(known?.policy ?? '');
  const [title, setTitle] = useState(known?.title ?? '');
  const [url, setUrl] = useState(known?.url ?? '');
  const [retired, setRetired] = useState(known?.retired ?? false);
  const change = usePolicyChange(policies, policy.trim());
  const refused = fields.find((field) => field === refusedField(change.error));
  const fault = (field: (typeof fields)[number]) => refused === field && t(`deskRules.policies.invalid.${field}`);
  const taken = known === null && !change.pending && policies.items.some((other) => other.policy === policy.trim());
  const unreadable = policy.trim() !== '' && !code.test(policy.trim()) && known === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.send(
      { policy: policy.trim(), title: title.trim(), url: url.trim() === '' ? null : url.trim(), retired },
      onClose,
    );
  };
  return (
    <form onSubmit={submit} aria-label={known?.title ?? t('deskRules.policies.add')}>
      <Stack gap="sm" mt="md" maw={480}>
        {known === null && (
          <TextInput
            autoFocus
            label={t('deskRules.policies.code')}
            description={t('deskRules.policies.code-means')}
            error={
              taken
                ? t('deskRules.policies.taken')
                : unreadable
                  ? t('deskRules.policies.invalid.policy')
                  : fault('policy')
            }
            value={policy}
            maxLength={100}
            spellCheck={false}
            onChange={({ currentTarget }) => setPolicy(currentTarget.value)}
          />
        )}
        <TextInput
          autoFocus={known !== null}
          label={t('deskRules.policies.name')}
          error={fault('title')}
          value={title}
          maxLength={200}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <TextInput
          label={t('deskRules.policies.url')}
          description={t('deskRules.policies.url-means')}
          error={fault('url')}
          value={url}
          inputMode="url"
          maxLength={2000}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        {known !== null && (
          <Switch
            label={t('deskRules.policies.retire')}
            checked={retired}
            onChange={({ currentTarget }) => setRetired(currentTarget.checked)}
          />
        )}
        <ChangeFoot
          change={change}
          told={refused !== undefined}
          disabled={policy.trim() === '' || title.trim() === '' || taken || unreadable}
          onClose={onClose}
          onTheirs={onClose}
        >
          {(theirs) => theirs !== null && <PolicyWords policy={theirs} />}
        </ChangeFoot>
      </Stack>
    </form>
  );
}
