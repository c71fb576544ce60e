import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import { id } from '@acct-kit/core/contract';
import { readBytes } from '../http/body.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { PortalEnv } from '../context.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { renderPage, type Page } from './layout.ts';

export type PageContext = Context<PortalEnv>;

export const sendPage = async (c: PageContext, page: Page, status: ContentfulStatusCode = 200): Promise<Response> =>
  c.html(renderPage(page), status);

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
      throw new ProblemError('malformed-request');
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
  if (!isSameOrigin(c)) throw new ProblemError('forbidden');
  const type = c.req.header('content-type')?.split(';')[0]?.trim();
  if (type === 'multipart/form-data') return readUploads(c);
  if (type !== 'application/x-www-form-urlencoded') throw new ProblemError('unsupported-media-type');
  const bytes = await readBytes(c.req.raw, maxFormBytes);
  return { fields: new URLSearchParams(new TextDecoder().decode(bytes).replace(/%00/g, '')), files: [] };
}

/** The fields of a form post that one of our own pages has sent. */
export const readForm = async (c: PageContext): Promise<URLSearchParams> => (await readEntries(c)).fields;

/** An id in the path; what cannot be one is not looked for. */
export function idParam(c: PageContext, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!z.safeParse(id, value).success) throw new ProblemError('not-found');
  return value;
}
