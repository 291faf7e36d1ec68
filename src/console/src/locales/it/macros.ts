import type { macros as english } from '../en/macros';
import type { Same } from '../same';

export const macros: Same<typeof english> = {
  macros: {
    title: 'Macro',
    means: 'Testi di cui sono fatte le risposte. Nessuno usa una bozza prima che la compliance l’approvi.',
    loading: 'Caricamento delle macro',
    none: 'Non ce n’è ancora nessuna. Aggiungete la libreria iniziale o scrivetene una.',
    filter: 'Filtrare per nome o lingua',
    new: 'Scrivere una macro',
    starter: 'Aggiungere la libreria iniziale',
    name: 'Nome breve',
    'name-means': 'Lo stesso in ogni lingua, per esempio late-parcel.',
    locale: 'Lingua',
    purpose: 'Scopo',
    'text-title': 'Titolo',
    text: 'Testo',
    'text-means':
      'Due graffe attorno a un nome stanno per un valore, come nella libreria iniziale; [[outcome: parole proposte]] resta aperto a chi scrive.',
    'type-of': 'Tipo di {{name}}',
    save: 'Salvare la bozza',
    cancel: 'Annullare',
    next: 'Scrivere la prossima versione',
    versions: 'Versioni, la più nuova per prima',
    version: 'Versione {{number}}',
    retire: 'Ritirare',
    drafted: 'di {{by}}, {{at}}',
    approved: 'approvata da {{by}}, {{at}}',
    stage: {
      draft: 'Bozza',
      approved: 'In uso',
      retired: 'Ritirata',
    },
    state: {
      unapproved: 'non ancora approvata',
      approved: 'in uso',
      newer: 'in uso; aspetta una versione più nuova',
    },
  },
};
