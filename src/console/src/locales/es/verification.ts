import type { verification as english } from '../en/verification';
import type { Same } from '../same';

export const verification: Same<typeof english> = {
  verification: {
    title: 'Verificar un archivo',
    means: 'Suelte aquí un archivo o elija uno. Se comprueba en este navegador y nada de él se envía a ninguna parte.',
    choose: 'Elegir un archivo…',
    about: 'Sobre',
    events: 'Eventos',
    contents: 'Textos y ficheros',
    erased: 'Borrados',
    withheld: 'Reservados',
    signed: 'Firmado para el estado de',
    compare: 'Firmado con esta clave. Compárela con la que le indicó el dueño del registro:',
    verdict: {
      intact: 'Íntegro',
      erasures: 'Íntegro, con borrados',
      incomplete: 'Incompleto',
      tampered: 'Manipulado',
    },
    said: {
      intact: '{{name}} contiene todo tal como se registró.',
      erasures: '{{name}} está tal como se registró. Lo que falta se borró, y el registro lo dice.',
      incomplete: 'Lo que hay en {{name}} está tal como se registró, pero algo no está.',
      tampered: '{{name}} no es lo que se registró.',
    },
    fault: {
      unreadable: 'Esto no se puede leer:',
      twice: 'Este fichero está dos veces:',
      'missing-file': 'Este fichero no está:',
      'bad-signature': 'Esto no es lo que se firmó:',
      'other-log': 'Esto es de otro registro:',
      'file-mismatch': 'Este fichero tiene otros bytes que los firmados:',
      chain: 'Este evento no es lo que se registró, o falta uno anterior:',
      'not-in-log': 'Este evento no está en su lugar del registro:',
      'content-mismatch': 'Este texto o fichero no es aquel al que se comprometió su evento:',
      'content-missing': 'Falta un texto o fichero y no consta ningún borrado:',
      'count-mismatch': 'Contiene más o menos de lo que dice:',
    },
  },
};
