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
};
