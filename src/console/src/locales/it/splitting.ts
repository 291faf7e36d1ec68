import type { splitting as english } from '../en/splitting';
import type { Same } from '../same';

export const splitting: Same<typeof english> = {
  split: {
    ask: 'Separa messaggi…',
    title: 'Fai di alcuni messaggi un ticket a sé',
    which: 'Quali messaggi riguardano altro?',
    orders: 'Di che cosa tratta il nuovo ticket?',
    reason: 'Perché? (facoltativo)',
    'reason-means': 'Ciò che scrivi viene registrato.',
    cancel: 'Annulla',
    decide: 'Separa',
    preview: 'Che cosa succederà',
    moves_one: '{{count}} messaggio continua in un nuovo ticket; qui resta leggibile.',
    moves_other: '{{count}} messaggi continuano in un nuovo ticket; qui restano leggibili.',
    clocks_one: '{{count}} messaggio senza risposta mantiene la sua scadenza, che continua là.',
    clocks_other: '{{count}} messaggi senza risposta mantengono le loro scadenze, che continuano là.',
    later:
      'Ciò che l’acquirente scriverà in questa conversazione arriva qui, a meno che risponda a un messaggio o a una risposta del nuovo ticket.',
    all: 'Lascia qui almeno un messaggio dell’acquirente.',
    none: 'Qui non ci sono messaggi da separare.',
    line: 'Ticket separati',
    from: 'Separato da',
    to: 'Alcuni messaggi continuano in',
    moved: 'Continua in un altro ticket',
    show: 'Mostra',
    hide: 'Nascondi',
  },
};
