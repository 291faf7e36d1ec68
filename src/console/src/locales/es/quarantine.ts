import type { quarantine as english } from '../en/quarantine';
import type { Same } from '../same';

export const quarantine: Same<typeof english> = {
  quarantine: {
    look: 'Ver',
    hide: 'Cerrar',
    raw: 'Correo original',
    'no-text': 'No contiene texto.',
    'add-address': 'Añadir la dirección…',
    why: {
      mail_too_large: 'Mayor de lo que se lee',
      mail_no_sender: 'No nombra remitente',
      mail_no_account: 'Ninguna cuenta tiene esta dirección',
      mail_unreadable: 'No se puede leer',
      mail_empty: 'Está vacío',
      mail_unparsable: 'Su estructura está dañada',
      mail_whose_copy:
        'Copia de una respuesta de Seller Central que no nombra caso ni pedido: busque allí la conversación, márquela como que no necesita respuesta y descarte después este correo',
    },
    title: 'Cuarentena',
    means: 'Lo que no se pudo entender o hacer. Nada de esto se pierde ni detiene lo que vino después.',
    mails: 'Correos',
    effects: 'Tareas que fallaron demasiadas veces',
    loading: 'Cargando',
    'no-mails': 'No hay ningún correo retenido.',
    'no-effects': 'No hay ninguna tarea retenida.',
    'no-account': 'ninguna cuenta',
    retry: 'Intentar de nuevo',
    discard: 'Descartar…',
    reason: '¿Por qué se descarta?',
    effect_one: '{{kind}}: falló tras {{count}} intento',
    effect_other: '{{kind}}: falló tras {{count}} intentos',
  },
};
