/** As the server knows them. */
export const roleNames = [
  'agent',
  'supervisor',
  'compliance',
  'finance',
  'auditor',
  'integrator',
  'administrator',
] as const;

/** A password that nobody has to invent: it is handed over once and changed at once. */
export function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
