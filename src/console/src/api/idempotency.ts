/** A fresh Idempotency-Key. Not randomUUID: that exists on https and localhost only, and a desk may run on plain http in a shop. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
