import type { merging as english } from '../en/merging';
import type { Same } from '../same';

export const merging: Same<typeof english> = {
  merge: {
    ask: 'Mit einem anderen Ticket zusammenführen …',
    title: 'Ein anderes Ticket hier weiterführen',
    search: 'Das andere Ticket suchen',
    which: 'Welches geht hier weiter?',
    none: 'Auf diesem Konto ist nichts zu finden.',
    reason: 'Warum gehören sie zusammen?',
    'reason-means': 'Die Tickets zeigen nicht denselben Käufer. Was Sie schreiben, wird aufgezeichnet.',
    cancel: 'Abbrechen',
    decide: 'Zusammenführen',
    preview: 'Was geschieht',
    moves: '{{messages}} Nachrichten und {{notes}} Notizen sind hier zu lesen; jede nennt ihr Ticket.',
    closes: 'Das andere Ticket wird geschlossen und führt hierher, ebenso, was dort eintrifft.',
    clocks_one: '{{count}} unbeantwortete Nachricht behält ihre Frist; sie läuft hier weiter.',
    clocks_other: '{{count}} unbeantwortete Nachrichten behalten ihre Fristen; sie laufen hier weiter.',
    due: 'Die nächste Antwort ist fällig: {{at}}.',
    orders: 'Außerdem verknüpft: {{orders}}',
    tags: 'Neue Schlagwörter: {{tags}}',
    line: 'Zusammengeführte Tickets',
    'goes-on': 'Dieses Ticket geht weiter in',
    with: 'Zusammen mit',
    end: 'Wieder trennen',
    'end-reason': 'Warum gehören sie nicht zusammen?',
    'end-means': 'Es öffnet sich wieder mit seinen eigenen Nachrichten. Was inzwischen kam, bleibt hier.',
  },
};
