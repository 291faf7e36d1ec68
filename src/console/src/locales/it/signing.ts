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
  company: {
    'sign-in': 'Accedi con {{company}}',
    refused: {
      'company-refused': '{{company}} non ha detto chi sei, o ci ha messo troppo. Riprova.',
      'no-role': '{{company}} ti conosce, ma non ti dà alcun ruolo in questo desk. Chiedilo lì.',
      'no-address': '{{company}} non indica un tuo indirizzo e-mail di cui risponde. Fallo inserire lì.',
      'not-admitted': '{{company}} ti conosce, questo desk no. Chiedi a un amministratore del desk.',
      'address-taken':
        'In questo desk un’altra persona ha l’indirizzo che {{company}} ti dà. Chiedi a un amministratore del desk.',
      'signed-out': 'Nel frattempo {{company}} ti ha disconnesso. Accedi di nuovo da lì.',
      disabled: 'Sei escluso da questo desk. Chiedi a un amministratore del desk.',
    },
  },
  passkeys: {
    title: 'Passkey',
    'sign-in': 'Accedi con una passkey',
    name: 'Nome della passkey',
    password: 'Password',
    add: 'Aggiungi una passkey',
    remove: 'Rimuovi {{name}}',
    'remove-short': 'Rimuovi',
    none: 'Le passkey richiedono un browser più recente e un desk aperto con un nome.',
  },
};
