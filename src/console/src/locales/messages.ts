import type { en } from './en';
import type { Same } from './same';

/** The shape every language has to fill. */
export type Messages = Same<typeof en>;
