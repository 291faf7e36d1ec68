import { useState } from 'react';
import { api, ask } from '../../../api/client';
import { eachAtOnce } from './together';

const atOnce = 6;

/** How many of the tickets would refuse to be closed for want of a note. One that cannot be asked says so when it is closed. */
export function useClosingGates() {
  const [asking, setAsking] = useState(false);
  return {
    asking,
    ask: async (tickets: readonly string[]): Promise<number> => {
      setAsking(true);
      try {
        return (await eachAtOnce(tickets, atOnce, lacksNote)).filter(Boolean).length;
      } finally {
        setAsking(false);
      }
    },
  };
}

async function lacksNote(ticket: string): Promise<boolean> {
  try {
    const { gates } = await ask(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket } } }));
    return gates.some(({ gate, open }) => gate === 'close' && !open);
  } catch {
    return false;
  }
}
