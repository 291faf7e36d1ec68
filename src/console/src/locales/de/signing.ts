import type { signing as english } from '../en/signing';
import type { Same } from '../same';

export const signing: Same<typeof english> = {
  recovery: {
    title: 'Ein neues Passwort',
    forgotten: 'Ich habe mein Passwort vergessen',
    tenant: 'Firma',
    how: 'Geben Sie die Adresse ein, mit der Sie sich anmelden; ein Link für ein neues Passwort geht dorthin.',
    send: 'Link senden',
    sent: 'Falls sich jemand mit dieser Adresse anmeldet, ist ein Link unterwegs. Er gilt einmal und 30 Minuten lang. Kommt nichts, bitten Sie einen Administrator um ein neues Passwort.',
    ask: 'Von hier werden keine Links gesendet. Bitten Sie einen Administrator um ein neues Passwort; wer den Server betreibt, kann dem letzten Administrator eines geben.',
    back: 'Zurück zur Anmeldung',
    choose: 'Neues Passwort wählen',
    chosen: 'Das Passwort ist geändert, und in jedem Fenster müssen Sie sich neu anmelden.',
  },
  company: {
    'sign-in': 'Mit {{company}} anmelden',
    refused: {
      'company-refused':
        '{{company}} hat nicht gesagt, wer Sie sind, oder es hat zu lange gedauert. Versuchen Sie es noch einmal.',
      'no-role': '{{company}} kennt Sie, gibt Ihnen aber keine Rolle an diesem Desk. Bitten Sie dort um eine.',
      'no-address':
        '{{company}} nennt keine E-Mail-Adresse von Ihnen, für die es einsteht. Lassen Sie sie dort eintragen.',
      'not-admitted': '{{company}} kennt Sie, dieser Desk nicht. Fragen Sie einen Administrator des Desks.',
      'address-taken':
        'Jemand anders an diesem Desk hat die Adresse, die {{company}} Ihnen gibt. Fragen Sie einen Administrator des Desks.',
      'signed-out': '{{company}} hat Sie inzwischen abgemeldet. Melden Sie sich dort wieder an.',
      disabled: 'Sie sind von diesem Desk ausgeschlossen. Fragen Sie einen Administrator des Desks.',
    },
  },
  passkeys: {
    title: 'Passkeys',
    'sign-in': 'Mit einem Passkey anmelden',
    name: 'Name des Passkeys',
    password: 'Passwort',
    add: 'Passkey hinzufügen',
    remove: '{{name}} entfernen',
    'remove-short': 'Entfernen',
    none: 'Passkeys brauchen einen neueren Browser und einen Desk, der unter einem Namen geöffnet wird.',
  },
};
