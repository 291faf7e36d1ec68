import type { proving as english } from '../en/proving';
import type { Same } from '../same';

export const proving: Same<typeof english> = {
  proving: {
    latest: 'Neuester Checkpoint',
    'latest-means':
      'Eine Signatur über alles, was bis dahin aufgezeichnet war. Wer eine Kopie behält, kann später zeigen, dass nichts geändert oder weggelassen wurde.',
    none: 'Noch ist nichts signiert. Der erste Checkpoint kommt eine halbe Minute nach dem ersten Ereignis.',
    number: 'Nummer',
    size: 'Ereignisse',
    at: 'Signiert am',
    epoch: 'Epoche',
    root: 'Wurzel',
    fingerprint: 'Fingerabdruck des Schlüssels',
    'fingerprint-means': 'Lesen Sie ihn am Telefon vor: wer prüft, muss denselben haben.',
    'not-ours': 'Keiner unserer Schlüssel hat diesen Checkpoint signiert. Vertrauen Sie ihm nicht.',
    'cannot-check': 'Dieser Browser kann hier keine Signaturen prüfen. Öffnen Sie die Konsole über https.',
    witnesses: 'Zeugen',
    'no-witnesses': 'Keiner hat ihn signiert.',
    take: 'Checkpoint herunterladen',
    keys: 'Öffentliche Schlüssel herunterladen',
    signed: 'Die Aufzeichnung ist signiert.',
    contradicted: 'Es wird nichts mehr signiert',
    'contradicted-means':
      'Eine Aufzeichnung auf diesem Server widerspricht dem, was von ihr signiert wurde: Ereignisse gingen verloren oder wurden geändert, etwa durch eine alte Sicherung. Bis ein Administrator entscheidet, gibt es weder Checkpoints noch Archive.',
    broken: 'Die Prüfung der letzten Nacht hat einen Fehler gefunden',
    'broken-means':
      'Eine Aufzeichnung auf diesem Server ist nicht, was geschrieben wurde. Prüfen Sie sie jetzt: das Ergebnis nennt die Stelle.',
    unreachable: 'Nicht erreicht: {{places}}. Was ihnen fehlt, wird später nachgereicht.',
    verify: 'Jetzt alles prüfen',
    'verify-means': 'Hasht die ganze Aufzeichnung neu und vergleicht. Bei einer großen Aufzeichnung dauert das.',
    intact: 'Unversehrt: {{events}} Ereignisse in {{streams}} Strömen sind, was geschrieben wurde.',
    fault: 'Nicht, was geschrieben wurde',
    'fault-at': 'Der erste Fehler ist in {{stream}}, beim Ereignis {{version}}.',
    running: 'Jemand anderes lässt sie gerade prüfen. Fragen Sie in ein paar Sekunden noch einmal.',
    archive: 'Die ganze Aufzeichnung',
    'archive-means':
      'Alle Ereignisse, die es gibt, versiegelt, so dass nichts weggelassen sein kann. Bei einer großen Aufzeichnung dauert das.',
    'archive-take': 'Die ganze Aufzeichnung herunterladen',
    'archive-not': 'Nichts lässt sich beweisen, solange nichts signiert wird.',
    earlier: 'Frühere Checkpoints',
    'new-key': 'Ein neuer Schlüssel',
    'new-key-means':
      'Er signiert von jetzt an. Was die Schlüssel vor ihm signiert haben, bleibt gültig. Geben Sie die neue Zeile dem, der prüft.',
    'key-reason': 'Warum der Schlüssel ersetzt wird',
    'key-make': 'Mit einem neuen Schlüssel signieren …',
    'key-sure': 'Mit einem neuen Schlüssel signieren?',
    'key-follows': 'Wer prüft, muss von jetzt an den neuen Schlüssel kennen. Das lässt sich nicht zurücknehmen.',
    'key-now': 'Mit einem neuen Schlüssel signieren',
    'key-is':
      'Dieser Schlüssel signiert jetzt. Geben Sie ihn dem, der prüft, auf einem anderen Weg als mit einem Archiv:',
    copy: 'Kopieren',
    copied: 'Kopiert',
    cancel: 'Abbrechen',
    'new-epoch': 'Ohne das Verlorene weitermachen',
    'new-epoch-means':
      'Nur nach einer Wiederherstellung, die Ereignisse verloren hat, und nur wenn nichts sie zurückbringt. Das Log hat von da an einen neuen Namen; Kopien früherer Checkpoints zeigen weiter, was verloren ging.',
    'epoch-reason': 'Was verloren ging, und warum wir ohne es weitermachen',
    'epoch-open': 'Eine neue Epoche beginnen …',
    'epoch-sure': 'Eine neue Epoche beginnen?',
    'epoch-follows': 'Ihr Name und Ihr Grund werden aufgezeichnet. Das lässt sich nicht zurücknehmen.',
    'epoch-now': 'Eine neue Epoche beginnen',
    'epoch-is': 'Epoche {{epoch}} hat begonnen. Das Log wird wieder signiert.',
    'not-needed': 'Nicht nötig: Ihre Aufzeichnung ist, was von ihr signiert wurde.',
    'ask-administrator': 'Ein Administrator entscheidet.',
  },
};
