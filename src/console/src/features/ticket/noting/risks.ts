import type { Risk } from '../../../api/types';

/** In falling order. */
export const risks = ['odrCritical', 'slaWarning', 'lowRisk'] as const satisfies readonly Risk[];
