import type { quarantine as english } from '../en/quarantine';
import type { Same } from '../same';

export const quarantine: Same<typeof english> = {
  quarantine: {
    look: 'Ansehen',
    hide: 'Schließen',
    raw: 'Rohe Mail',
    'no-text': 'Sie enthält keinen Text.',
    'add-address': 'Adresse hinzufügen …',
    why: {
      mail_too_large: 'Größer als das, was gelesen wird',
      mail_no_sender: 'Sie nennt keinen Absender',
      mail_no_account: 'Kein Konto hat diese Adresse',
      mail_unreadable: 'Sie lässt sich nicht lesen',
      mail_empty: 'Sie ist leer',
      mail_unparsable: 'Ihr Aufbau ist beschädigt',
      mail_whose_copy:
        'Eine Kopie einer Antwort aus Seller Central, die weder Fall noch Bestellung nennt: Suchen Sie dort das Gespräch, markieren Sie es als ohne Antwortbedarf und verwerfen Sie dann diese Mail',
    },
    title: 'Quarantäne',
    means:
      'Was nicht verstanden oder nicht getan werden konnte. Nichts hier ist verloren, und nichts hier hält auf, was danach kam.',
    mails: 'Mails',
    effects: 'Aufgaben, die zu oft fehlgeschlagen sind',
    loading: 'Wird geladen',
    'no-mails': 'Keine Mail wird zurückgehalten.',
    'no-effects': 'Keine Aufgabe wird zurückgehalten.',
    'no-account': 'kein Konto',
    retry: 'Erneut versuchen',
    discard: 'Verwerfen …',
    reason: 'Warum wird sie verworfen?',
    effect_one: '{{kind}}: nach {{count}} Versuch fehlgeschlagen',
    effect_other: '{{kind}}: nach {{count}} Versuchen fehlgeschlagen',
  },
};
