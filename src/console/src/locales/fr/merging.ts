import type { merging as english } from '../en/merging';
import type { Same } from '../same';

export const merging: Same<typeof english> = {
  merge: {
    ask: 'Fusionner avec un autre ticket…',
    title: 'Poursuivre un autre ticket dans celui-ci',
    search: 'Chercher l’autre ticket',
    which: 'Lequel se poursuit ici ?',
    none: 'Rien trouvé sur ce compte.',
    reason: 'Pourquoi vont-ils ensemble ?',
    'reason-means': 'Les tickets ne montrent pas le même acheteur. Ce que vous écrivez est enregistré.',
    cancel: 'Annuler',
    decide: 'Fusionner',
    preview: 'Ce qui se passera',
    moves: '{{messages}} messages et {{notes}} notes se lisent ici ; chacun nomme son ticket.',
    closes: 'L’autre ticket est fermé et mène ici, comme tout ce qui y arrive.',
    clocks_one: '{{count}} message sans réponse garde son délai, qui continue ici.',
    clocks_other: '{{count}} messages sans réponse gardent leurs délais, qui continuent ici.',
    due: 'La prochaine réponse est due {{at}}.',
    orders: 'Aussi liées : {{orders}}',
    tags: 'Étiquettes ajoutées : {{tags}}',
    line: 'Tickets fusionnés',
    'goes-on': 'Ce ticket se poursuit dans',
    with: 'Avec',
    end: 'Séparer de nouveau',
    'end-reason': 'Pourquoi ne vont-ils pas ensemble ?',
    'end-means': 'Il se rouvre avec ses propres messages. Ce qui est arrivé entre-temps reste ici.',
  },
};
