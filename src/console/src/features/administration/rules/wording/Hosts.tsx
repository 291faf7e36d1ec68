import { Stack, TagsInput, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import type { Wording } from '../../../../api/types';
import list from '../../../../layout/List.module.css';
import { same } from '../change';
import { ChangeFoot } from '../ChangeFoot';
import { refusedField } from '../refusedField';
import { useHostsChange } from './useWording';

interface Props {
  wording: Wording;
  fixed: boolean;
}

/** Where replies may link to beside the marketplace and the carriers. */
export function Hosts({ wording, fixed }: Props) {
  const { t } = useTranslation();
  /** Null while it is as the server has it. */
  const [mine, setMine] = useState<string[] | null>(null);
  const change = useHostsChange(wording);
  const hosts = mine ?? wording.allowedHosts;
  const refused = refusedField(change.error) === 'allowedHosts';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.send(hosts, () => setMine(null));
  };
  const words = (known: readonly string[]) => known.join(', ') || t('deskRules.hosts.none');
  return (
    <>
      <h2 className={list.heading}>{t('deskRules.hosts.title')}</h2>
      {fixed ? (
        <Text size="sm">{words(wording.allowedHosts)}</Text>
      ) : (
        <form onSubmit={submit} aria-label={t('deskRules.hosts.title')}>
          <Stack gap="sm" maw={560}>
            <TagsInput
              label={t('deskRules.hosts.label')}
              description={t('deskRules.hosts.means')}
              error={refused && t('deskRules.hosts.invalid')}
              value={hosts}
              maxTags={200}
              onChange={setMine}
            />
            <ChangeFoot
              change={change}
              told={refused}
              disabled={mine === null || same(mine, wording.allowedHosts)}
              onTheirs={(theirs) => {
                change.read(theirs);
                setMine(null);
              }}
            >
              {words}
            </ChangeFoot>
          </Stack>
        </form>
      )}
    </>
  );
}
