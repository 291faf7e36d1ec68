import type { Ticket } from '../../../api/types';
import { useOrderOf } from '../../../orders/useOrder';
import { knownOf, type Known } from './known';

/** What the ticket and its order fill a macro with. */
export function useKnown(ticket: Ticket): Known {
  return knownOf(ticket, useOrderOf(ticket).data);
}
