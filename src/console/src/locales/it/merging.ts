import type { merging as english } from '../en/merging';
import type { Same } from '../same';

export const merging: Same<typeof english> = {
  merge: {
    ask: 'Unisci a un altro ticket…',
    title: 'Continua qui un altro ticket',
    search: 'Cerca l’altro ticket',
    which: 'Quale continua qui?',
    none: 'Nulla trovato su questo account.',
    reason: 'Perché vanno insieme?',
    'reason-means': 'I ticket non mostrano lo stesso acquirente. Ciò che scrivi viene registrato.',
    cancel: 'Annulla',
    decide: 'Unisci',
    preview: 'Che cosa succederà',
    moves: '{{messages}} messaggi e {{notes}} note si leggono qui; ognuno nomina il suo ticket.',
    closes: 'L’altro ticket viene chiuso e porta qui, come ciò che vi arriva.',
    clocks_one: '{{count}} messaggio senza risposta mantiene la sua scadenza, che continua qui.',
    clocks_other: '{{count}} messaggi senza risposta mantengono le loro scadenze, che continuano qui.',
    due: 'La prossima risposta scade {{at}}.',
    orders: 'Collegati anche: {{orders}}',
    tags: 'Etichette aggiunte: {{tags}}',
    line: 'Ticket uniti',
    'goes-on': 'Questo ticket continua in',
    with: 'Insieme a',
    end: 'Separa di nuovo',
    'end-reason': 'Perché non vanno insieme?',
    'end-means': 'Si riapre con i propri messaggi. Ciò che è arrivato nel frattempo resta qui.',
  },
};
