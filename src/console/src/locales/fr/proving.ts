import type { proving as english } from '../en/proving';
import type { Same } from '../same';

export const proving: Same<typeof english> = {
  proving: {
    latest: 'Dernier point de contrôle',
    'latest-means':
      'Une signature sur tout ce qui était enregistré jusque-là. Qui en garde une copie peut montrer plus tard que rien n’a été changé ni omis.',
    none: 'Rien n’est encore signé. Le premier point de contrôle vient une demi-minute après le premier événement.',
    number: 'Numéro',
    size: 'Événements',
    at: 'Signé le',
    epoch: 'Époque',
    root: 'Racine',
    fingerprint: 'Empreinte de la clé',
    'fingerprint-means': 'Lisez-la au téléphone : qui vérifie doit avoir la même.',
    'not-ours': 'Aucune de nos clés n’a signé ce point de contrôle. Ne vous y fiez pas.',
    'cannot-check': 'Ce navigateur ne peut pas contrôler de signatures ici. Ouvrez la console en https.',
    witnesses: 'Témoins',
    'no-witnesses': 'Aucun ne l’a signé.',
    take: 'Télécharger le point de contrôle',
    keys: 'Télécharger les clés publiques',
    signed: 'Le registre est signé.',
    contradicted: 'Plus rien n’est signé',
    'contradicted-means':
      'Un registre de ce serveur contredit ce qui en a été signé : des événements ont été perdus ou changés, par exemple en restaurant une ancienne sauvegarde. Tant qu’un administrateur n’a pas décidé, il n’y a ni points de contrôle ni archives.',
    broken: 'La vérification de cette nuit a trouvé un défaut',
    'broken-means':
      'Un registre de ce serveur n’est pas ce qui a été écrit. Vérifiez-le maintenant : le résultat nomme l’endroit.',
    unreachable: 'Non joints : {{places}}. Ce qui leur manque est remis plus tard.',
    verify: 'Tout vérifier maintenant',
    'verify-means': 'Recalcule l’empreinte de tout le registre et compare. Sur un grand registre, cela prend du temps.',
    intact: 'Intact : {{events}} événements dans {{streams}} flux sont ce qui a été écrit.',
    fault: 'Ce n’est pas ce qui a été écrit',
    'fault-at': 'Le premier défaut est dans {{stream}}, à l’événement {{version}}.',
    running: 'Quelqu’un d’autre le fait vérifier en ce moment. Redemandez dans quelques secondes.',
    archive: 'Tout le registre',
    'archive-means':
      'Tous les événements, scellés, de sorte que rien n’ait pu être omis. Sur un grand registre, cela prend du temps.',
    'archive-take': 'Télécharger tout le registre',
    'archive-not': 'Rien ne peut être prouvé tant que rien n’est signé.',
    earlier: 'Points de contrôle précédents',
    'new-key': 'Une nouvelle clé',
    'new-key-means':
      'Elle signe à partir de maintenant. Ce que les clés précédentes ont signé reste valable. Remettez la nouvelle ligne à qui vérifie.',
    'key-reason': 'Pourquoi la clé est remplacée',
    'key-make': 'Signer avec une nouvelle clé…',
    'key-sure': 'Signer avec une nouvelle clé ?',
    'key-follows':
      'Qui vérifie doit connaître la nouvelle clé à partir de maintenant. On ne peut pas revenir en arrière.',
    'key-now': 'Signer avec une nouvelle clé',
    'key-is': 'Cette clé signe maintenant. Remettez-la à qui vérifie, par une autre voie qu’une archive :',
    copy: 'Copier',
    copied: 'Copié',
    cancel: 'Annuler',
    'new-epoch': 'Continuer sans ce qui a été perdu',
    'new-epoch-means':
      'Seulement après une restauration qui a perdu des événements, et seulement si rien ne les ramène. Le journal a dès lors un autre nom ; les copies des points de contrôle antérieurs continuent de montrer ce qui a été perdu.',
    'epoch-reason': 'Ce qui a été perdu, et pourquoi nous continuons sans',
    'epoch-open': 'Commencer une nouvelle époque…',
    'epoch-sure': 'Commencer une nouvelle époque ?',
    'epoch-follows': 'Votre nom et votre raison sont enregistrés. On ne peut pas revenir en arrière.',
    'epoch-now': 'Commencer une nouvelle époque',
    'epoch-is': 'L’époque {{epoch}} a commencé. Le journal est de nouveau signé.',
    'not-needed': 'Ce n’est pas nécessaire : votre registre est ce qui en a été signé.',
    'ask-administrator': 'Un administrateur décide.',
  },
};
