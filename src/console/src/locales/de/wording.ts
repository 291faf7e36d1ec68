import type { wording as english } from '../en/wording';
import type { Same } from '../same';

export const wording: Same<typeof english> = {
  screening: {
    title: 'Wortregeln',
    warned: 'Lesen Sie das, bevor Sie senden.',
    blocked_one: 'Eine Stelle verhindert, dass diese Antwort gesendet wird.',
    blocked_other: '{{count}} Stellen verhindern, dass diese Antwort gesendet wird.',
    severity: { block: 'verboten', warn: 'Warnung', waived: 'Ausnahme' },
    of: {
      contact_email: 'Keine E-Mail-Adressen in offiziellen Nachrichten. Antworten Sie hier, in diesem Gespräch.',
      contact_phone: 'Keine Telefonnummern in offiziellen Nachrichten. Antworten Sie hier, in diesem Gespräch.',
      contact_elsewhere:
        'Gespräch und Zahlung bleiben auf dem Marktplatz. Fragen Sie hier, in diesem Gespräch, nach dem, was Sie brauchen.',
      link_external:
        'Keine Links aus dem Marktplatz hinaus, außer zu Zustellern und den Adressen, die Ihr Unternehmen zugelassen hat.',
      link_insecure: 'Links müssen mit https beginnen.',
      promotion: 'Offizielle Nachrichten enthalten keine Werbung.',
      review_request: 'Um eine Bewertung darf einmal je Bestellung gebeten werden, neutral.',
      review_incentive: 'Eine Bewertung darf nie an Erstattung, Geschenk, Rabatt oder Leistung geknüpft werden.',
      review_change: 'Ein Käufer darf nicht gebeten werden, eine Bewertung zu ändern oder zu entfernen.',
      order_cancellation:
        'Ein Käufer darf nicht gebeten werden zu stornieren. Ist sie nicht erfüllbar, stornieren Sie als Verkäufer.',
      claim_withdrawal:
        'Bitten Sie den Käufer nicht, einen Antrag, einen Streitfall oder eine Rückgabe zurückzunehmen. Antworten Sie auf das, worum es geht.',
      order_id_missing:
        'Keine Bestellung ist genannt. Fügen Sie die Bestellnummer hinzu oder verknüpfen Sie das Ticket.',
      emoji: 'Keine Emojis in offiziellen Nachrichten. Sagen Sie es mit Worten.',
      html_tracking_pixel:
        'Ein Bild von einem Server verrät dessen Eigentümer, wann die Nachricht gelesen wird. Hängen Sie das Bild stattdessen an.',
      attachment_size: 'Die Anhänge sind zusammen größer als 10 MB.',
      attachment_type: 'Der Kanal nimmt nur PDFs, Bilder, Texte und Office-Dokumente.',
      language_wrong: 'Das scheint nicht die Sprache des Käufers zu sein.',
      wording_suspension:
        'Erwähnen Sie den Zustand des Verkäuferkontos nicht. Sagen Sie, was mit dieser Bestellung geschieht.',
      wording_fault: 'Räumen Sie keine Schuld ein. Beschreiben Sie die Tatsachen und was Sie als Nächstes tun.',
    },
  },
  mention: {
    means: 'Erhöht das Risiko des Tickets',
    of: {
      'a-to-z': 'A-bis-Z-Antrag',
      chargeback: 'Rückbuchung',
      refund: 'Erstattung',
      account: 'Verkäuferkonto in Gefahr',
    },
  },
  waiver: {
    title: 'Ausnahmen',
    ask: 'Um eine Ausnahme bitten …',
    ground: 'Aus welchem Grund?',
    choose: 'Wählen Sie einen',
    grounds: {
      contactRequiredByLaw: 'Kontakt, den das Gesetz für die Bestellung verlangt',
      safetyCompliance: 'Sicherheit oder regulierte Ware',
      technicalNecessity: 'Hier technisch unmöglich',
      ruleMistaken: 'Die Regel irrt sich',
      other: 'Ein anderer Grund',
    },
    reason: 'Warum muss es so bleiben?',
    means:
      'Jemand, der es darf, muss sie genehmigen. Sie gilt für dieses Ticket und einen Tag und wird mit der Antwort aufgezeichnet.',
    send: 'Um die Ausnahme bitten',
    waits: 'Eine Ausnahme wartet auf Genehmigung: {{rules}}, erbeten von {{by}}.',
    covers: 'Ausgenommen bis {{until}}: {{rules}}, genehmigt von {{by}}.',
    approve: 'Ausnahme genehmigen',
    deny: 'Ablehnen',
  },
  objection: {
    title: 'Von den Textregeln beanstandet',
    means: 'Ohne den Desk gesendet, der es abgelehnt hätte',
  },
  rule: {
    contact_email: 'E-Mail-Adresse',
    contact_phone: 'Telefonnummer',
    contact_elsewhere: 'Einladung anderswohin',
    link_external: 'Link aus dem Marktplatz hinaus',
    link_insecure: 'Link ohne https',
    promotion: 'Werbung',
    review_request: 'Bitte um eine Bewertung',
    review_incentive: 'Belohnung für eine Bewertung',
    review_change: 'Änderung einer Bewertung',
    order_cancellation: 'Bitte um Stornierung',
    claim_withdrawal: 'Bitte um Rücknahme',
    order_id_missing: 'Keine Bestellung genannt',
    emoji: 'Emoji',
    html_tracking_pixel: 'Zählbild',
    attachment_size: 'Größe der Anhänge',
    attachment_type: 'Art eines Anhangs',
    language_wrong: 'Sprache',
    wording_suspension: 'Rede von der Sperrung',
    wording_fault: 'Schuldeingeständnis',
  },
};
