import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import { useMay } from '../../../../people/me';
import { EditableList } from '../../EditableList';
import { Loaded } from '../Loaded';
import { PolicyForm } from './PolicyForm';
import { PolicyWords } from './PolicyWords';
import { usePolicies } from './usePolicies';

/** The catalogue that notes cite from. */
export function PoliciesPart() {
  const { t } = useTranslation();
  const fixed = !useMay()('protocols.manage');
  return (
    <Loaded query={usePolicies()} label={t('deskRules.policies.title')} fixed={fixed}>
      {(policies) => (
        <>
          <Text size="sm" className="soft" mb="sm">
            {t('deskRules.policies.means')}
          </Text>
          {policies.items.length === 0 && <p className="soft">{t('deskRules.policies.none')}</p>}
          <EditableList
            label={t('deskRules.policies.title')}
            items={policies.items}
            keyOf={({ policy }) => policy}
            add={t('deskRules.policies.add')}
            fixed={fixed}
            form={(known, onClose) => <PolicyForm known={known} policies={policies} onClose={onClose} />}
          >
            {(policy) => <PolicyWords policy={policy} />}
          </EditableList>
        </>
      )}
    </Loaded>
  );
}
