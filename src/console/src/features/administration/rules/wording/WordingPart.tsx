import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import list from '../../../../layout/List.module.css';
import { useMay } from '../../../../people/me';
import { EditableList } from '../../EditableList';
import { Loaded } from '../Loaded';
import { BuiltIn } from './BuiltIn';
import { Hosts } from './Hosts';
import { RuleForm } from './RuleForm';
import { RuleWords } from './RuleWords';
import { Trial } from './Trial';
import { useWording } from './useWording';

/** What replies must not say, and where they may link to. */
export function WordingPart() {
  const { t } = useTranslation();
  const may = useMay();
  const fixed = !may('wording.manage');
  return (
    <Loaded query={useWording()} label={t('deskRules.wording.title')} fixed={fixed}>
      {(wording) => (
        <>
          <Text size="sm" className="soft">
            {t('deskRules.wording.means')}
          </Text>
          <h2 className={list.heading}>{t('deskRules.wording.own')}</h2>
          {wording.rules.length === 0 && <p className="soft">{t('deskRules.wording.none')}</p>}
          <EditableList
            label={t('deskRules.wording.own')}
            items={wording.rules}
            keyOf={({ code }) => code}
            add={t('deskRules.wording.add')}
            fixed={fixed}
            form={(known, onClose, onGone) => (
              <RuleForm known={known} wording={wording} onClose={onClose} onGone={onGone} />
            )}
          >
            {(rule) => <RuleWords rule={rule} />}
          </EditableList>
          {may('tickets.reply') && <Trial version={wording.version} />}
          <Hosts wording={wording} fixed={fixed} />
          <BuiltIn rules={wording.builtIn} ruleSet={wording.ruleSet} />
        </>
      )}
    </Loaded>
  );
}
