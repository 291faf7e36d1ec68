import type { macros as english } from '../en/macros';
import type { Same } from '../same';

export const macros: Same<typeof english> = {
  macros: {
    title: 'Macros',
    means: 'Textos de los que se hacen las respuestas. Nadie usa un borrador antes de que cumplimiento lo apruebe.',
    loading: 'Cargando las macros',
    none: 'Todavía no hay ninguna. Añada la biblioteca inicial o escriba una.',
    filter: 'Filtrar por nombre o idioma',
    new: 'Escribir una macro',
    starter: 'Añadir la biblioteca inicial',
    name: 'Nombre corto',
    'name-means': 'El mismo en todos los idiomas, como late-parcel.',
    locale: 'Idioma',
    purpose: 'Finalidad',
    'text-title': 'Título',
    text: 'Texto',
    'text-means':
      'Un nombre entre dobles llaves representa un valor, como en la biblioteca inicial; [[outcome: palabras propuestas]] queda abierto para quien escribe.',
    'type-of': 'Tipo de {{name}}',
    save: 'Guardar el borrador',
    cancel: 'Cancelar',
    next: 'Escribir la versión siguiente',
    versions: 'Versiones, la más reciente primero',
    version: 'Versión {{number}}',
    retire: 'Retirar',
    drafted: 'por {{by}}, {{at}}',
    approved: 'aprobada por {{by}}, {{at}}',
    stage: {
      draft: 'Borrador',
      approved: 'En uso',
      retired: 'Retirada',
    },
    state: {
      unapproved: 'sin aprobar todavía',
      approved: 'en uso',
      newer: 'en uso; espera una versión más reciente',
    },
  },
};
