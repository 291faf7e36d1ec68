import type { macros as english } from '../en/macros';
import type { Same } from '../same';

export const macros: Same<typeof english> = {
  macros: {
    title: 'Macros',
    means:
      'Les textes dont sont faites les réponses. Personne n’utilise un brouillon avant que la conformité l’approuve.',
    loading: 'Chargement des macros',
    none: 'Il n’y en a pas encore. Ajoutez la bibliothèque de départ ou écrivez-en une.',
    filter: 'Filtrer par nom ou langue',
    new: 'Écrire une macro',
    starter: 'Ajouter la bibliothèque de départ',
    name: 'Nom court',
    'name-means': 'Le même dans chaque langue, par exemple late-parcel.',
    locale: 'Langue',
    purpose: 'But',
    'text-title': 'Titre',
    text: 'Texte',
    'text-means':
      'Deux accolades autour d’un nom tiennent lieu de valeur, comme dans la bibliothèque de départ ; [[outcome: mots proposés]] reste ouvert à qui écrit.',
    'type-of': 'Sorte de {{name}}',
    save: 'Enregistrer le brouillon',
    cancel: 'Annuler',
    next: 'Écrire la version suivante',
    versions: 'Versions, la plus récente d’abord',
    version: 'Version {{number}}',
    retire: 'Retirer',
    drafted: 'par {{by}}, {{at}}',
    approved: 'approuvée par {{by}}, {{at}}',
    stage: {
      draft: 'Brouillon',
      approved: 'En usage',
      retired: 'Retirée',
    },
    state: {
      unapproved: 'pas encore approuvée',
      approved: 'en usage',
      newer: 'en usage ; une version plus récente attend',
    },
  },
};
