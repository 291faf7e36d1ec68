import type { macros as english } from '../en/macros';
import type { Same } from '../same';

export const macros: Same<typeof english> = {
  macros: {
    title: 'Makros',
    means: 'Texte, aus denen Antworten entstehen. Einen Entwurf verwendet niemand, bevor Compliance ihn freigibt.',
    loading: 'Makros werden geladen',
    none: 'Es gibt noch keine. Fügen Sie die Startbibliothek hinzu oder schreiben Sie eines.',
    filter: 'Nach Name oder Sprache filtern',
    new: 'Makro schreiben',
    starter: 'Startbibliothek hinzufügen',
    name: 'Kurzname',
    'name-means': 'In jeder Sprache derselbe, etwa late-parcel.',
    locale: 'Sprache',
    purpose: 'Zweck',
    'text-title': 'Titel',
    text: 'Text',
    'text-means':
      'Ein Name in doppelten geschweiften Klammern steht für einen Wert, wie in der Startbibliothek; [[outcome: vorgeschlagene Worte]] bleibt für den Schreibenden offen.',
    'type-of': 'Art von {{name}}',
    save: 'Entwurf speichern',
    cancel: 'Abbrechen',
    next: 'Nächste Version schreiben',
    versions: 'Versionen, die neueste zuerst',
    version: 'Version {{number}}',
    retire: 'Zurückziehen',
    drafted: 'von {{by}}, {{at}}',
    approved: 'freigegeben von {{by}}, {{at}}',
    stage: {
      draft: 'Entwurf',
      approved: 'In Gebrauch',
      retired: 'Zurückgezogen',
    },
    state: {
      unapproved: 'noch nicht freigegeben',
      approved: 'in Gebrauch',
      newer: 'in Gebrauch; eine neuere Version wartet',
    },
  },
};
