import type { quarantine as english } from '../en/quarantine';
import type { Same } from '../same';

export const quarantine: Same<typeof english> = {
  quarantine: {
    look: 'Regarder',
    hide: 'Fermer',
    raw: 'Mail d’origine',
    'no-text': 'Il ne contient pas de texte.',
    'add-address': 'Ajouter l’adresse…',
    why: {
      mail_too_large: 'Plus grand que ce qui est lu',
      mail_no_sender: 'Il ne nomme pas d’expéditeur',
      mail_no_account: 'Aucun compte n’a cette adresse',
      mail_unreadable: 'Il ne peut pas être lu',
      mail_empty: 'Il est vide',
      mail_unparsable: 'Sa structure est cassée',
      mail_whose_copy:
        'Copie d’une réponse de Seller Central qui ne nomme ni cas ni commande : trouvez-y la conversation, marquez-la comme sans réponse nécessaire, puis écartez-la',
    },
    title: 'Quarantaine',
    means: 'Ce qui n’a pas pu être compris ou fait. Rien ici n’est perdu et rien ne retient ce qui est arrivé après.',
    mails: 'E-mails',
    effects: 'Travaux échoués trop souvent',
    loading: 'Chargement',
    'no-mails': 'Aucun e-mail n’est retenu.',
    'no-effects': 'Aucun travail n’est retenu.',
    'no-account': 'aucun compte',
    retry: 'Réessayer',
    discard: 'Écarter…',
    reason: 'Pourquoi est-il écarté ?',
    effect_one: '{{kind}} : échec après {{count}} essai',
    effect_other: '{{kind}} : échec après {{count}} essais',
  },
};
