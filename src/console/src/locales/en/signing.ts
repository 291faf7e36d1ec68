/** The ways in, besides the password. */
export const signing = {
  recovery: {
    title: 'A new password',
    forgotten: 'I forgot my password',
    tenant: 'Company',
    how: 'Enter the address you sign in with, and a link for a new password goes there.',
    send: 'Send the link',
    sent: 'If somebody signs in with this address, a link is on its way. It is good once, for 30 minutes. If nothing comes, ask an administrator for a new password.',
    ask: 'This desk sends no links. Ask an administrator for a new password; whoever runs the server can give one to the last administrator.',
    back: 'Back to the sign-in',
    choose: 'Choose a new password',
    chosen: 'The password is changed, and every window has to sign in again.',
  },
  company: {
    'sign-in': 'Continue with {{company}}',
    refused: {
      'company-refused': '{{company}} did not say who you are, or it took too long. Try again.',
      'no-role': '{{company}} knows you, but gives you no role at this desk. Ask for one there.',
      'no-address': '{{company}} names no e-mail address of yours that it stands for. Have it entered there.',
      'not-admitted': '{{company}} knows you, this desk does not. Ask an administrator of the desk.',
      'address-taken':
        'Somebody else at this desk has the address that {{company}} gives you. Ask an administrator of the desk.',
      'signed-out': '{{company}} signed you out meanwhile. Sign in there again.',
      disabled: 'You are kept out of this desk. Ask an administrator of the desk.',
    },
  },
  passkeys: {
    title: 'Passkeys',
    'sign-in': 'Use a passkey',
    name: 'Name of the passkey',
    password: 'Password',
    add: 'Add a passkey',
    remove: 'Remove {{name}}',
    'remove-short': 'Remove',
    none: 'Passkeys need a newer browser, and a desk that is opened under a name.',
  },
};
