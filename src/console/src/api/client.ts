import createClient, { type Middleware } from 'openapi-fetch';
import { Problem, unreachable } from './problem';
import type { paths } from './schema';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The server puts its antiforgery token into a readable cookie; unsafe requests send it back as a header. */
function xsrfToken(cookies: string): string | undefined {
  const match = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies);
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

const antiforgery: Middleware = {
  onRequest({ request }) {
    const token = safe.has(request.method) ? undefined : xsrfToken(document.cookie);
    if (token !== undefined) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

const sessionEnded = new Set<() => void>();

/** Tells whoever shows the sign-in screen that a request was refused because the session is over. */
export function onSessionEnded(listener: () => void): () => void {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

/** A request may have left with a cookie that another one has renewed meanwhile: only the session itself says that it is over. */
async function askWhetherItIsOver(): Promise<void> {
  const { response } = await api.GET('/api/v1/session');
  if (response.status === 401) sessionEnded.forEach((listener) => listener());
}

const session: Middleware = {
  onResponse({ response, schemaPath }) {
    // A server that is not reached has not said that it is over.
    if (response.status === 401 && schemaPath !== '/api/v1/session') void askWhetherItIsOver().catch(() => undefined);
  },
};

export const api = createClient<paths>({
  credentials: 'same-origin',
  // Resolved per call, so that a test or a polyfill that replaces fetch is honoured.
  fetch: async (request) => {
    try {
      return await globalThis.fetch(request);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw unreachable();
    }
  },
});
api.use(antiforgery, session);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns an answer into its data, or throws the {@link Problem} the server described. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new Problem(describe(error), response.status);
  return data as T;
}

function describe(error: unknown): Problem['body'] {
  return typeof error === 'object' && error !== null ? error : {};
}
