import type { verification as english } from '../en/verification';
import type { Same } from '../same';

export const verification: Same<typeof english> = {
  verification: {
    title: 'Archiv prüfen',
    means:
      'Legen Sie hier ein Archiv ab oder wählen Sie eines. Es wird in diesem Browser geprüft, und nichts davon wird irgendwohin gesendet.',
    choose: 'Archiv wählen …',
    'choose-witnesses': 'Schlüssel von Zeugen wählen …',
    asked: '{{names}} muss ebenfalls signiert haben ({{name}}).',
    'no-witnesses': '{{name}} enthält keine Schlüssel von Zeugen; nach keinem wurde gefragt.',
    witness: 'Zeuge',
    period: 'Zeitraum',
    about: 'Betrifft',
    events: 'Ereignisse',
    contents: 'Texte und Dateien',
    erased: 'Gelöscht',
    withheld: 'Vorenthalten',
    signed: 'Signiert für den Stand vom',
    compare: 'Mit diesem Schlüssel signiert. Vergleichen Sie ihn mit dem, was der Eigentümer Ihnen genannt hat:',
    take: {
      title: 'Archiv eines Kontos',
      means: 'Alles, was zu einem Konto in einem Zeitraum aufgezeichnet wurde, versiegelt und für andere prüfbar.',
      from: 'Von',
      until: 'Bis einschließlich',
      download: 'Archiv herunterladen',
    },
    verdict: {
      intact: 'Unversehrt',
      erasures: 'Unversehrt, mit Löschungen',
      incomplete: 'Unvollständig',
      tampered: 'Verfälscht',
    },
    said: {
      period: '{{name}} enthält alles, was es vom Zeitraum berichtet, so wie es aufgezeichnet wurde.',
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
      'not-witnessed': 'Dieser Zeuge hat den Stand nicht signiert:',
      'outside-period': 'Dieser Strom beginnt oder endet außerhalb des Zeitraums:',
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
