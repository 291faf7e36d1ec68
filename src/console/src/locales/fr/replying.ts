import type { replying as english } from '../en/replying';
import type { Same } from '../same';

export const replying: Same<typeof english> = {
  composer: {
    title: 'Réponse à l’acheteur',
    'to-buyer': 'Répondre à l’acheteur via {{account}}',
    placeholder: 'Écrivez à l’acheteur…  (r)',
    closed: 'Le ticket est fermé. Rouvrez-le pour répondre.',
    attach: 'Joindre des fichiers',
    detach: 'Retirer {{name}}',
    'too-large': 'Un message peut porter au plus {{most}}.',
    'draft-label': 'Brouillon',
    'draft-kept': 'Brouillon gardé dans ce navigateur',
    'draft-lost': 'Ce navigateur ne peut pas garder le brouillon : ne quittez pas cette page.',
    keys: 'Ctrl ↵ envoie',
    send: 'Envoyer la réponse',
  },
  held: {
    title: '{{account}} est suspendu : aucune réponse ne part',
    means:
      'L’acheteur peut recevoir ce que la conformité approuve. Demandez une approbation, ou attendez la réactivation.',
    acknowledge:
      'Lisez le protocole ci-dessus et confirmez-le d’abord ; vous pourrez ensuite demander une approbation.',
    draft: 'Votre brouillon est conservé',
    requests: 'Demandé pour ce ticket',
    asked: '{{who}}, {{at}}',
    ask: 'Demander une approbation…',
  },
  stale: {
    refused: 'Non envoyée : la conversation a avancé pendant que vous écriviez',
    'refused-means': 'Votre brouillon est gardé. Lisez ce qui s’est passé depuis :',
    warning: 'La conversation avance pendant que vous écrivez',
    'warning-means': 'Lisez avant d’envoyer :',
    since: 'Ce qui s’est passé depuis',
    'send-anyway': 'J’ai lu : envoyer quand même',
    read: 'J’ai lu : continuer à écrire',
  },
  macro: {
    purpose: {
      standard: 'Toute réponse',
      neutral: 'Neutre : pour les suspensions',
      returnToAmazon: 'Continue ailleurs et revient',
      resolutionSummary: 'Résume ce qui a été convenu ailleurs',
      continueInBsm: 'Demande de continuer sur Amazon',
      video: 'Envoie une vidéo selon les règles',
    },
    choose: 'Macro…',
    title: 'Répondre avec une macro',
    close: 'Fermer',
    suspended: 'Le compte est suspendu : seulement des macros neutres, et seulement avec l’accord de la conformité.',
    which: 'Macro',
    type: {
      text: 'Une ligne de texte',
      orderId: 'Un numéro de commande',
      asin: 'Un ASIN',
      tracking: 'Un numéro de suivi',
      amount: 'Par exemple 14.95 EUR',
      date: 'Par exemple 2026-11-21',
      number: 'Un nombre',
    },
    gap: 'Vos propres mots : {{name}}',
    preview: 'Ce qui sera envoyé',
    send: 'Envoyer cette réponse',
    ask: 'Demander l’approbation',
  },
};
