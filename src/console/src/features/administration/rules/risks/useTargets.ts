import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../../api/client';
import type { RiskTargets } from '../../../../api/types';
import { useChange, type Change } from '../useChange';

export type Hours = Omit<RiskTargets, 'version'>;

const key = ['risk-targets'];
const read = () => ask(api.GET('/api/v1/risk-targets'));
const pick = ({ odrCriticalHours, slaWarningHours }: RiskTargets): Hours => ({ odrCriticalHours, slaWarningHours });

export const useTargets = () => useQuery({ queryKey: key, queryFn: read });

export const useTargetsChange = (known: RiskTargets): Change<Hours, Hours> =>
  useChange(
    {
      key,
      read,
      pick,
      write: async (body: Hours, { version }: RiskTargets) =>
        pick(await ask(api.PUT('/api/v1/risk-targets', { headers: { 'If-Match': `"${version}"` }, body }))),
    },
    known,
  );
