import type { Ticket } from '../../../api/types';

const none: readonly string[] = [];

/** The tickets that go on in this one. */
export const mergedOf = (ticket: Ticket): readonly string[] => ticket.merged ?? none;
