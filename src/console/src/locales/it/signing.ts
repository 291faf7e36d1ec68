import type { signing as english } from '../en/signing';
import type { Same } from '../same';

export const signing: Same<typeof english> = {
  recovery: {
    title: 'Una nuova password',
    forgotten: 'Ho dimenticato la password',
    tenant: 'Azienda',
    how: 'Scrivi l’indirizzo con cui accedi: un link per una nuova password arriverà lì.',
    send: 'Invia il link',
    sent: 'Se qualcuno accede con questo indirizzo, il link è in arrivo. Vale una volta sola, per 30 minuti. Se non arriva nulla, chiedi una nuova password a un amministratore.',
    ask: 'Questo desk non invia link. Chiedi una nuova password a un amministratore; chi gestisce il server può darne una all’ultimo amministratore.',
    back: 'Torna all’accesso',
    choose: 'Scegli una nuova password',
    chosen: 'La password è cambiata e ogni finestra deve accedere di nuovo.',
  },
};
