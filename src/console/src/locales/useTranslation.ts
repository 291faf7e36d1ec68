import { useSyncExternalStore } from 'react';
import { speech, type Speech } from './speech';

/** The words of the console in the language of whoever looks at it. */
export const useTranslation = (): Speech => useSyncExternalStore(speech.subscribe, speech.get);
