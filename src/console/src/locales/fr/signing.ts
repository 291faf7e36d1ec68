import type { signing as english } from '../en/signing';
import type { Same } from '../same';

export const signing: Same<typeof english> = {
  recovery: {
    title: 'Un nouveau mot de passe',
    forgotten: 'J’ai oublié mon mot de passe',
    tenant: 'Entreprise',
    how: 'Saisissez l’adresse avec laquelle vous vous connectez : un lien pour un nouveau mot de passe y sera envoyé.',
    send: 'Envoyer le lien',
    sent: 'Si quelqu’un se connecte avec cette adresse, un lien est en route. Il ne sert qu’une fois, pendant 30 minutes. Si rien n’arrive, demandez un nouveau mot de passe à un administrateur.',
    ask: 'Ce desk n’envoie pas de lien. Demandez un nouveau mot de passe à un administrateur ; qui gère le serveur peut en donner un au dernier administrateur.',
    back: 'Retour à la connexion',
    choose: 'Choisir un nouveau mot de passe',
    chosen: 'Le mot de passe est changé, et chaque fenêtre doit se connecter à nouveau.',
  },
  company: {
    'sign-in': 'Se connecter avec {{company}}',
    refused: {
      'company-refused': '{{company}} n’a pas dit qui vous êtes, ou cela a pris trop de temps. Réessayez.',
      'no-role': '{{company}} vous connaît, mais ne vous donne aucun rôle dans ce desk. Demandez-le là-bas.',
      'no-address': '{{company}} n’indique pas d’adresse e-mail dont elle réponde. Faites-la saisir là-bas.',
      'not-admitted': '{{company}} vous connaît, ce desk non. Demandez à un administrateur du desk.',
      'address-taken':
        'Quelqu’un d’autre dans ce desk a l’adresse que {{company}} vous donne. Demandez à un administrateur du desk.',
      'signed-out': '{{company}} vous a déconnecté entre-temps. Reconnectez-vous là-bas.',
      disabled: 'L’accès à ce desk vous est fermé. Demandez à un administrateur du desk.',
    },
  },
  passkeys: {
    title: 'Clés d’accès',
    'sign-in': 'Se connecter avec une clé d’accès',
    name: 'Nom de la clé d’accès',
    password: 'Mot de passe',
    add: 'Ajouter une clé d’accès',
    remove: 'Supprimer {{name}}',
    'remove-short': 'Supprimer',
    none: 'Les clés d’accès demandent un navigateur plus récent, et un desk ouvert sous un nom.',
  },
};
