import type { verification as english } from '../en/verification';
import type { Same } from '../same';

export const verification: Same<typeof english> = {
  verification: {
    title: 'Archiv prüfen',
    means:
      'Legen Sie hier ein Archiv ab oder wählen Sie eines. Es wird in diesem Browser geprüft, und nichts davon wird irgendwohin gesendet.',
    choose: 'Archiv wählen …',
    about: 'Betrifft',
    events: 'Ereignisse',
    contents: 'Texte und Dateien',
    erased: 'Gelöscht',
    withheld: 'Vorenthalten',
    signed: 'Signiert für den Stand vom',
    compare: 'Mit diesem Schlüssel signiert. Vergleichen Sie ihn mit dem, was der Eigentümer Ihnen genannt hat:',
    verdict: {
      intact: 'Unversehrt',
      erasures: 'Unversehrt, mit Löschungen',
      incomplete: 'Unvollständig',
      tampered: 'Verfälscht',
    },
    said: {
      intact: '{{name}} enthält alles so, wie es aufgezeichnet wurde.',
      erasures: '{{name}} ist so, wie es aufgezeichnet wurde. Was fehlt, wurde gelöscht, und die Aufzeichnung sagt es.',
      incomplete: 'Was {{name}} enthält, ist so, wie es aufgezeichnet wurde, aber etwas ist nicht darin.',
      tampered: '{{name}} ist nicht das, was aufgezeichnet wurde.',
    },
    fault: {
      unreadable: 'Das lässt sich nicht lesen:',
      twice: 'Diese Datei ist zweimal da:',
      'missing-file': 'Diese Datei fehlt:',
      'bad-signature': 'Das ist nicht, was signiert wurde:',
      'other-log': 'Das stammt aus einem anderen Protokoll:',
      'file-mismatch': 'Diese Datei hat andere Bytes als die signierten:',
      chain: 'Dieses Ereignis ist nicht, was aufgezeichnet wurde, oder eines davor fehlt:',
      'not-in-log': 'Dieses Ereignis steht im Protokoll nicht an seiner Stelle:',
      'content-mismatch': 'Dieser Text oder diese Datei ist nicht, worauf sich das Ereignis festgelegt hat:',
      'content-missing': 'Ein Text oder eine Datei fehlt, und keine Löschung ist aufgezeichnet:',
      'count-mismatch': 'Es ist mehr oder weniger darin, als es angibt:',
    },
  },
};
