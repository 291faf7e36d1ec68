import type { merging as english } from '../en/merging';
import type { Same } from '../same';

export const merging: Same<typeof english> = {
  merge: {
    ask: 'Unir con otro ticket…',
    title: 'Continuar otro ticket en este',
    search: 'Buscar el otro ticket',
    which: '¿Cuál continúa aquí?',
    none: 'No se encontró nada en esta cuenta.',
    reason: '¿Por qué van juntos?',
    'reason-means': 'Los tickets no muestran al mismo comprador. Lo que escriba queda registrado.',
    cancel: 'Cancelar',
    decide: 'Unir',
    preview: 'Qué ocurrirá',
    moves: '{{messages}} mensajes y {{notes}} notas se leen aquí; cada uno nombra su ticket.',
    closes: 'El otro ticket se cierra y lleva aquí, igual que lo que llegue a él.',
    clocks_one: '{{count}} mensaje sin respuesta conserva su plazo, que sigue aquí.',
    clocks_other: '{{count}} mensajes sin respuesta conservan sus plazos, que siguen aquí.',
    due: 'La próxima respuesta vence {{at}}.',
    orders: 'También vinculados: {{orders}}',
    tags: 'Etiquetas añadidas: {{tags}}',
    line: 'Tickets unidos',
    'goes-on': 'Este ticket continúa en',
    with: 'Junto con',
    end: 'Separar de nuevo',
    'end-reason': '¿Por qué no van juntos?',
    'end-means': 'Se abre de nuevo con sus propios mensajes. Lo que llegó entretanto se queda aquí.',
  },
};
