import { Text } from '@mantine/core';
import { useTranslation } from '../../../../locales/useTranslation';
import badge from '../../../../badges/Badge.module.css';
import list from '../../../../layout/List.module.css';
import { useMay } from '../../../../people/me';
import { Loaded } from '../Loaded';
import { TargetsForm, TargetsWords } from './TargetsForm';
import { useTargets } from './useTargets';

/** What the server rates by itself, and how. */
const raising = [
  { mention: 'a-to-z', by: 'both', rating: 'odrCritical' },
  { mention: 'chargeback', by: 'buyer', rating: 'odrCritical' },
  { mention: 'account', by: 'marketplace', rating: 'odrCritical' },
  { mention: 'refund', by: 'buyer', rating: 'slaWarning' },
] as const;

/** How soon somebody looks at a risk, and what makes a ticket one. */
export function RisksPart() {
  const { t } = useTranslation();
  const fixed = !useMay()('protocols.manage');
  return (
    <Loaded query={useTargets()} label={t('deskRules.risks.title')} fixed={fixed}>
      {(targets) => (
        <>
          <Text size="sm" className="soft" mb="sm">
            {t('deskRules.risks.means')}
          </Text>
          {fixed ? <TargetsWords hours={targets} /> : <TargetsForm known={targets} />}
          <Text size="sm" mt="sm">
            {t('deskRules.risks.low', { rating: t('note.rating.lowRisk') })} {t('deskRules.risks.counts')}
          </Text>
          <h2 className={list.heading}>{t('deskRules.risks.raises')}</h2>
          <ul className={list.list} aria-label={t('deskRules.risks.raises')}>
            {raising.map(({ mention, by, rating }) => (
              <li key={mention} className={list.held}>
                <div className={list.what}>
                  <Text size="sm" fw={550}>
                    {t(`mention.of.${mention}`)}
                  </Text>
                  <Text size="xs" className="soft">
                    {t(`deskRules.risks.said.${by}`)}
                  </Text>
                </div>
                <span className={`${badge.badge} ${badge[rating]}`}>{t(`note.rating.${rating}`)}</span>
              </li>
            ))}
          </ul>
          <Text size="sm" mt="sm">
            {t('deskRules.risks.note')}
          </Text>
        </>
      )}
    </Loaded>
  );
}
