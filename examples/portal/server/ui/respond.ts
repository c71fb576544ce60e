import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import { id } from '@acct-kit/core/contract';
import { readBytes } from '../http/body.ts';
import { Refusal } from '../http/problem-error.ts';
import type { PortalEnv, Services, Work } from '../context.ts';
import type { Role } from '../database/tables.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { listAccounts, type AccountOf } from '../auth/accounts.ts';
import { findPortalSession } from '../auth/portal-session.ts';
import { accessPage } from '../auth/pages/access.ts';
import { renderPage, type Html, type Page } from './layout.ts';

export type PageContext = Context<PortalEnv>;

/** Work of somebody who is signed in with one role. */
export type WorkOf<R extends Role> = Work & { readonly account: AccountOf<R> };

export const sendPage = async (c: PageContext, page: Page, status: ContentfulStatusCode = 200): Promise<Response> =>
  c.html(renderPage(page), status);

/** What was written in a form, for somebody whose sign-in has ended before it was sent. */
export type Unsent = (form: URLSearchParams, now: Date) => Html | '';

/**
 * What to do for who is signed in with one of these roles; everyone else gets a page that leads to the sign-in, back
 * here, and shows what they had written.
 */
export const forRole =
  <R extends Role>(
    services: Services,
    role: R | readonly R[],
    respond: (c: PageContext, work: WorkOf<R>) => Promise<Response>,
    unsent?: Unsent,
  ) =>
  async (c: PageContext): Promise<Response> => {
    const { db, files } = services;
    const now = services.now();
    const session = await findPortalSession(c, db, now);
    const roles: readonly Role[] = typeof role === 'string' ? [role] : role;
    c.set('account', session?.account);
    if (session !== undefined && roles.includes(session.account.role))
      return respond(c, { db, files, now, account: session.account as AccountOf<R> });
    const written = unsent === undefined ? '' : unsent((await readEntries(c)).fields, now);
    const accounts = (await listAccounts(db)).filter((account) => roles.includes(account.role));
    return sendPage(
      c,
      accessPage({ account: session?.account, roles, accounts, next: c.req.path, written }),
      session ? 403 : 401,
    );
  };

const maxFormBytes = 256 * 1024;

/** A form with files: ten scans of two megabytes, say. */
const maxUploadBytes = 24 * 1024 * 1024;

/** What a form has sent: its fields, and its files where it has any. */
export interface Entries {
  readonly fields: URLSearchParams;
  readonly files: readonly { readonly name: string; readonly file: File }[];
}

const withoutNul = (text: string): string => text.replaceAll('\0', '');

async function readUploads(c: PageContext): Promise<Entries> {
  const bytes = await readBytes(c.req.raw, maxUploadBytes);
  const form = await new Response(bytes, { headers: { 'Content-Type': c.req.header('content-type') ?? '' } })
    .formData()
    .catch(() => {
      throw new Refusal('malformed-request');
    });
  const fields = new URLSearchParams();
  const files: Entries['files'][number][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, withoutNul(value));
    else if (value.size > 0) files.push({ name, file: value });
  }
  return { fields, files };
}

/** The entries of a form post that one of our own pages has sent. */
export async function readEntries(c: PageContext): Promise<Entries> {
  if (!isSameOrigin(c)) throw new Refusal('forbidden');
  const type = c.req.header('content-type')?.split(';')[0]?.trim();
  if (type === 'multipart/form-data') return readUploads(c);
  if (type !== 'application/x-www-form-urlencoded') throw new Refusal('unsupported-media-type');
  const bytes = await readBytes(c.req.raw, maxFormBytes);
  return { fields: new URLSearchParams(new TextDecoder().decode(bytes).replace(/%00/g, '')), files: [] };
}

/** The fields of a form post that one of our own pages has sent. */
export const readForm = async (c: PageContext): Promise<URLSearchParams> => (await readEntries(c)).fields;

/** An id in the path; what cannot be one is not looked for. */
export function idParam(c: PageContext, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!z.safeParse(id, value).success) throw new Refusal('not-found');
  return value;
}
