import type { signing as english } from '../en/signing';
import type { Same } from '../same';

export const signing: Same<typeof english> = {
  recovery: {
    title: 'Una contraseña nueva',
    forgotten: 'He olvidado mi contraseña',
    tenant: 'Empresa',
    how: 'Introduzca la dirección con la que inicia sesión; allí llegará un enlace para una contraseña nueva.',
    send: 'Enviar el enlace',
    sent: 'Si alguien inicia sesión con esta dirección, hay un enlace en camino. Sirve una sola vez, durante 30 minutos. Si no llega nada, pida una contraseña nueva a un administrador.',
    ask: 'Desde aquí no se envían enlaces. Pida una contraseña nueva a un administrador; quien gestiona el servidor puede darle una al último administrador.',
    back: 'Volver al inicio de sesión',
    choose: 'Elegir una contraseña nueva',
    chosen: 'La contraseña se ha cambiado y en cada ventana hay que iniciar sesión de nuevo.',
  },
};
