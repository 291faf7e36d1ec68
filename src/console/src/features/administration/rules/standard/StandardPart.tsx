import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import list from '../../../../layout/List.module.css';
import { useMay } from '../../../../people/me';
import { EditableList } from '../../EditableList';
import { Loaded } from '../Loaded';
import { StandardForm } from './StandardForm';
import { StandardWords } from './StandardWords';
import { channelOf } from './terms';
import { useStandard } from './useStandard';

/** What a note must have before a step is taken. */
export function StandardPart() {
  const { t } = useTranslation();
  const fixed = !useMay()('protocols.manage');
  const rating = t('note.rating.odrCritical');
  return (
    <Loaded query={useStandard()} label={t('deskRules.standard.title')} fixed={fixed}>
      {(standard) => (
        <>
          <Text size="sm">{t('deskRules.standard.means')}</Text>
          <Text size="sm" component="ul" my={6} pl="md">
            <li>{t('deskRules.standard.always.amazon')}</li>
            <li>{t('deskRules.standard.always.action')}</li>
            <li>{t('deskRules.standard.always.decision', { rating })}</li>
          </Text>
          <h2 className={list.heading}>{t('deskRules.standard.own')}</h2>
          {standard.rules.length === 0 && <p className="soft">{t('deskRules.standard.none')}</p>}
          <EditableList
            label={t('deskRules.standard.own')}
            items={standard.rules}
            keyOf={(rule) => `${rule.gate} ${channelOf(rule) ?? ''}`}
            add={t('deskRules.standard.add')}
            fixed={fixed}
            form={(known, onClose, onGone) => (
              <StandardForm known={known} standard={standard} onClose={onClose} onGone={onGone} />
            )}
          >
            {(rule) => <StandardWords rule={rule} />}
          </EditableList>
        </>
      )}
    </Loaded>
  );
}
