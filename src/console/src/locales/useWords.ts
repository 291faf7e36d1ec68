import type { Speech } from './speech';
import { useTranslation } from './useTranslation';

/** For keys made of a code the server sent, which no compiler can check. */
export const useWords = (): Pick<Speech, 'knows' | 'say'> => useTranslation();
