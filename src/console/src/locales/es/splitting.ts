import type { splitting as english } from '../en/splitting';
import type { Same } from '../same';

export const splitting: Same<typeof english> = {
  split: {
    ask: 'Separar mensajes…',
    title: 'Hacer de unos mensajes un ticket aparte',
    which: '¿Qué mensajes tratan de otra cosa?',
    orders: '¿De qué trata el nuevo ticket?',
    reason: '¿Por qué? (opcional)',
    'reason-means': 'Lo que escriba queda registrado.',
    cancel: 'Cancelar',
    decide: 'Separar',
    preview: 'Lo que ocurrirá',
    moves_one: '{{count}} mensaje continúa en un nuevo ticket; aquí sigue legible.',
    moves_other: '{{count}} mensajes continúan en un nuevo ticket; aquí siguen legibles.',
    clocks_one: '{{count}} mensaje sin respuesta mantiene su plazo, que sigue allí.',
    clocks_other: '{{count}} mensajes sin respuesta mantienen sus plazos, que siguen allí.',
    later:
      'Lo que el comprador escriba después en esta conversación llega aquí, salvo que responda a un mensaje o a una respuesta del nuevo ticket.',
    all: 'Deje aquí un mensaje del comprador.',
    none: 'Aquí no hay mensajes que separar.',
    line: 'Tickets separados',
    from: 'Separado de',
    to: 'Hay mensajes que continúan en',
    moved: 'Continúa en otro ticket',
    show: 'Mostrar',
    hide: 'Ocultar',
  },
};
