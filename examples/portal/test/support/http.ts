import { randomUUID } from 'node:crypto';
import type { FieldError, Permission, Problem, Session } from '@acct-kit/core/contract';
import type { Role } from '../../server/database/tables.ts';
import { newSecret, sha256 } from '../../server/ids.ts';
import { permissionsOf } from '../../server/auth/accounts.ts';
import { accounts } from '../../server/seed/accounts.ts';
import type { TestPortal } from './databases.ts';

/** A reply, read to its end. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

const browserHeaders = { 'Sec-Fetch-Site': 'same-origin' };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One request to the portal, as a browser on one of its pages would send it; redirects are not followed. */
export async function request<T = unknown>(
  { portal }: TestPortal,
  path: string,
  init: RequestInit = {},
): Promise<Answer<T>> {
  const url = portal.url.replace('localhost', '127.0.0.1');
  const headers = { ...browserHeaders, ...(init.headers as Record<string, string> | undefined) };
  const response = await fetch(url + path, { redirect: 'manual', ...init, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) as T };
}

/** A demo identity by its name, or an account that a test has made by its id. */
const accountOf = (name: string): { id: string; role: Role } =>
  accounts.find((one) => one.name === name) ?? { id: name, role: 'person' };

export const formBody = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** Begins a session of an account that a test has made: only the demo's own accounts sign in without a password. */
async function beginSession({ portal, clock }: TestPortal, accountId: string): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(clock.now.getTime() + 60 * 60_000);
  await portal.db
    .insertInto('portalSessions')
    .values({ tokenHash: sha256(secret), accountId, createdAt: clock.now, expiresAt })
    .execute();
  return `portal_session=${secret}`;
}

/** Signs a demo identity in, or an account that a test has made. @returns its cookie */
export async function signIn(current: TestPortal, name: string): Promise<string> {
  if (!accounts.some((one) => one.name === name)) return beginSession(current, name);
  const answer = await request(current, '/sign-in', formBody({ account: accountOf(name).id }));
  const cookie = answer.headers.getSetCookie().at(-1)?.split(';')[0];
  if (answer.status !== 303 || cookie === undefined) throw new Error(`signing in gave ${answer.status}`);
  return cookie;
}

/** A token with the listed permissions; all of the role's, if none are listed. */
export async function tokenOf(current: TestPortal, name: string, permissions?: Permission[]): Promise<string> {
  const listed = permissions ?? permissionsOf[accountOf(name).role];
  const answer = await request<Session>(current, '/api/v1/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: await signIn(current, name) },
    body: JSON.stringify({ permissions: listed }),
  });
  if (answer.status !== 201) throw new Error(`the token was refused: ${answer.text}`);
  return answer.body.token;
}

/** What a call of the API is given besides its path. */
export interface CallInit {
  readonly method?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: number;
  readonly headers?: Record<string, string>;
}

/** Calls the API with a token; every write gets a key of its own, unless one is given. */
export function call<T = unknown>(
  current: TestPortal,
  token: string,
  path: string,
  { method = 'GET', body, key = randomUUID(), version, headers = {} }: CallInit = {},
): Promise<Answer<T>> {
  return request<T>(current, `/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(method === 'GET' ? {} : { 'Idempotency-Key': key }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Where an answer's field errors are, and their codes. */
export const errorsIn = ({ body }: Answer): string[] =>
  ((body as Problem).errors ?? []).map(({ pointer, code }: FieldError) => `${pointer} ${code}`);

export const codeIn = ({ body }: Answer): string => (body as Problem).code;
