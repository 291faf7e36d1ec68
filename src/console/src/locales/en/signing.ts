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
};
