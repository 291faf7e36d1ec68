import type { splitting as english } from '../en/splitting';
import type { Same } from '../same';

export const splitting: Same<typeof english> = {
  split: {
    ask: 'Nachrichten abtrennen…',
    title: 'Aus Nachrichten ein eigenes Ticket machen',
    which: 'Welche Nachrichten betreffen etwas anderes?',
    orders: 'Worum geht es im neuen Ticket?',
    reason: 'Warum? (freiwillig)',
    'reason-means': 'Was Sie schreiben, wird festgehalten.',
    cancel: 'Abbrechen',
    decide: 'Abtrennen',
    preview: 'Was geschehen wird',
    moves_one: '{{count}} Nachricht geht in einem neuen Ticket weiter und bleibt hier lesbar.',
    moves_other: '{{count}} Nachrichten gehen in einem neuen Ticket weiter und bleiben hier lesbar.',
    clocks_one: '{{count}} unbeantwortete Nachricht behält ihre Frist, die dort weiterläuft.',
    clocks_other: '{{count}} unbeantwortete Nachrichten behalten ihre Fristen, die dort weiterlaufen.',
    later:
      'Was in diesem Gespräch noch kommt, kommt hierher, außer es antwortet auf eine Nachricht oder eine Antwort des neuen Tickets.',
    all: 'Lassen Sie eine Nachricht des Käufers hier.',
    none: 'Hier gibt es keine Nachricht zum Abtrennen.',
    line: 'Abgetrennte Tickets',
    from: 'Abgetrennt von',
    to: 'Nachrichten gehen weiter in',
    moved: 'Geht in einem anderen Ticket weiter',
    show: 'Zeigen',
    hide: 'Verbergen',
  },
};
