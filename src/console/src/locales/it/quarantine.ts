import type { quarantine as english } from '../en/quarantine';
import type { Same } from '../same';

export const quarantine: Same<typeof english> = {
  quarantine: {
    look: 'Guardare',
    hide: 'Chiudere',
    raw: 'Mail originale',
    'no-text': 'Non contiene testo.',
    'add-address': 'Aggiungere l’indirizzo…',
    why: {
      mail_too_large: 'Più grande di quanto si legge',
      mail_no_sender: 'Non nomina un mittente',
      mail_no_account: 'Nessun account ha questo indirizzo',
      mail_unreadable: 'Non si può leggere',
      mail_empty: 'È vuota',
      mail_unparsable: 'La sua struttura è rotta',
      mail_whose_copy:
        'Copia di una risposta da Seller Central che non nomina né caso né ordine: trovate lì la conversazione, segnatela come senza risposta necessaria, poi scartatela',
    },
    title: 'Quarantena',
    means: 'Ciò che non è stato capito o fatto. Qui nulla è perso e nulla trattiene ciò che è arrivato dopo.',
    mails: 'E-mail',
    effects: 'Lavori falliti troppe volte',
    loading: 'Caricamento',
    'no-mails': 'Nessuna e-mail è trattenuta.',
    'no-effects': 'Nessun lavoro è trattenuto.',
    'no-account': 'nessun account',
    retry: 'Riprova',
    discard: 'Scarta…',
    reason: 'Perché viene scartata?',
    effect_one: '{{kind}}: fallito dopo {{count}} tentativo',
    effect_other: '{{kind}}: fallito dopo {{count}} tentativi',
  },
};
