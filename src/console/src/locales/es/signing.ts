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
  company: {
    'sign-in': 'Acceder con {{company}}',
    refused: {
      'company-refused': '{{company}} no ha dicho quién es usted, o ha tardado demasiado. Inténtelo de nuevo.',
      'no-role': '{{company}} le conoce, pero no le da ningún rol en este desk. Pídalo allí.',
      'no-address':
        '{{company}} no indica ninguna dirección de correo suya de la que responda. Haga que la anoten allí.',
      'not-admitted': '{{company}} le conoce, este desk no. Pregunte a un administrador del desk.',
      'address-taken':
        'Otra persona de este desk tiene la dirección que {{company}} le da. Pregunte a un administrador del desk.',
      'signed-out': 'Entretanto, {{company}} ha cerrado su sesión. Vuelva a iniciarla allí.',
      disabled: 'Está excluido de este desk. Pregunte a un administrador del desk.',
    },
  },
  passkeys: {
    title: 'Llaves de acceso',
    'sign-in': 'Acceder con una llave de acceso',
    name: 'Nombre de la llave de acceso',
    password: 'Contraseña',
    add: 'Añadir una llave de acceso',
    remove: 'Eliminar {{name}}',
    'remove-short': 'Eliminar',
    none: 'Las llaves de acceso requieren un navegador más reciente y un desk que se abra con un nombre.',
  },
};
