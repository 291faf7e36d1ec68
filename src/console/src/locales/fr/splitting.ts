import type { splitting as english } from '../en/splitting';
import type { Same } from '../same';

export const splitting: Same<typeof english> = {
  split: {
    ask: 'Séparer des messages…',
    title: 'Faire de messages un ticket à part',
    which: 'Quels messages concernent autre chose ?',
    orders: 'De quoi traite le nouveau ticket ?',
    reason: 'Pourquoi ? (facultatif)',
    'reason-means': 'Ce que vous écrivez est enregistré.',
    cancel: 'Annuler',
    decide: 'Séparer',
    preview: 'Ce qui va se passer',
    moves_one: '{{count}} message continue dans un nouveau ticket ; il reste lisible ici.',
    moves_other: '{{count}} messages continuent dans un nouveau ticket ; ils restent lisibles ici.',
    clocks_one: '{{count}} message sans réponse garde son délai, qui continue là-bas.',
    clocks_other: '{{count}} messages sans réponse gardent leurs délais, qui continuent là-bas.',
    later:
      'Ce que l’acheteur écrira dans cette conversation arrive ici, sauf s’il répond à un message ou à une réponse du nouveau ticket.',
    all: 'Laissez ici un message de l’acheteur.',
    none: 'Il n’y a ici aucun message à séparer.',
    line: 'Tickets séparés',
    from: 'Séparé de',
    to: 'Des messages continuent dans',
    moved: 'Continue dans un autre ticket',
    show: 'Afficher',
    hide: 'Masquer',
  },
};
