import { Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from '../../../../locales/useTranslation';
import type { RiskTargets } from '../../../../api/types';
import { same } from '../change';
import { ChangeFoot } from '../ChangeFoot';
import { inOrder, readHours } from './hours';
import { useTargetsChange, type Hours } from './useTargets';

/** A target for each rating that has one. */
export function TargetsForm({ known }: { known: RiskTargets }) {
  const { t } = useTranslation();
  /** Null while it is as the server has it. */
  const [mine, setMine] = useState<{ critical: string; warning: string } | null>(null);
  const change = useTargetsChange(known);
  const { critical, warning } = mine ?? {
    critical: String(known.odrCriticalHours),
    warning: String(known.slaWarningHours),
  };
  const hours = { odrCriticalHours: readHours(critical), slaWarningHours: readHours(warning) };
  const whole = (): Hours | null => {
    const { odrCriticalHours, slaWarningHours } = hours;
    return odrCriticalHours === null || slaWarningHours === null ? null : { odrCriticalHours, slaWarningHours };
  };
  const read = whole();
  const late = read !== null && !inOrder(read);
  const range = t('deskRules.risks.invalid.range');
  const saved: Hours = { odrCriticalHours: known.odrCriticalHours, slaWarningHours: known.slaWarningHours };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (read !== null) change.send(read, () => setMine(null));
  };
  const ratings = { critical: t('note.rating.odrCritical'), warning: t('note.rating.slaWarning') };
  return (
    <form onSubmit={submit} aria-label={t('deskRules.risks.title')}>
      <Stack gap="sm" maw={420}>
        <TextInput
          label={t('deskRules.risks.critical', { rating: ratings.critical })}
          error={hours.odrCriticalHours === null ? range : late && t('deskRules.risks.invalid.order')}
          value={critical}
          inputMode="decimal"
          onChange={({ currentTarget }) => setMine({ critical: currentTarget.value, warning })}
        />
        <TextInput
          label={t('deskRules.risks.warning', { rating: ratings.warning })}
          error={hours.slaWarningHours === null && range}
          value={warning}
          inputMode="decimal"
          onChange={({ currentTarget }) => setMine({ critical, warning: currentTarget.value })}
        />
        <ChangeFoot
          change={change}
          told={false}
          disabled={mine === null || read === null || late || same(read, saved)}
          onTheirs={(theirs) => {
            change.read(theirs);
            setMine(null);
          }}
        >
          {(theirs) => <TargetsWords hours={theirs} />}
        </ChangeFoot>
      </Stack>
    </form>
  );
}

/** Targets as they are read. */
export function TargetsWords({ hours }: { hours: Hours }) {
  const { t } = useTranslation();
  return (
    <>
      <div>{t('deskRules.risks.hours', { rating: t('note.rating.odrCritical'), hours: hours.odrCriticalHours })}</div>
      <div>{t('deskRules.risks.hours', { rating: t('note.rating.slaWarning'), hours: hours.slaWarningHours })}</div>
    </>
  );
}
