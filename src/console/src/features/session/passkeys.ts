import { api, ask } from '../../api/client';
import { Problem } from '../../api/problem';

/** Browsers of before 2025 know passkeys, but not their JSON form. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

export async function makePasskey(name: string, current: string) {
  const asked = await ask(api.POST('/api/v1/users/me/passkeys/challenge'));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    asked.options as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await answered(navigator.credentials.create({ publicKey }));
  return ask(api.POST('/api/v1/users/me/passkeys', { body: { name, current, credential } }));
}

export async function signInWithPasskey() {
  const asked = await ask(api.POST('/api/v1/session/passkey/challenge'));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    asked.options as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await answered(navigator.credentials.get({ publicKey }));
  return ask(api.POST('/api/v1/session/passkey', { body: { credential } }));
}

/** Browsers say no more than that it came to nothing. */
async function answered(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked;
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  throw new Problem({ code: 'passkey.cancelled' }, -1);
}
