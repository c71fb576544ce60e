import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import { id } from '@acct-kit/core/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { PortalEnv } from '../context.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { formLimits, readFormBody, uploadLimits, type Entries } from './form-body.ts';
import { renderPage, type Page } from './layout.ts';

export type PageContext = Context<PortalEnv>;

export const sendPage = async (c: PageContext, page: Page, status: ContentfulStatusCode = 200): Promise<Response> =>
  c.html(renderPage(page, c.get('isDemo')), status);

/** @throws ProblemError `forbidden` for a post that does not come from a page of this portal */
export function requireSameOrigin(c: PageContext): void {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isSameOrigin(c)) throw new ProblemError('forbidden');
}

/** Reads the fields and files of a form. */
export const readEntries = (c: PageContext): Promise<Entries> => readFormBody(c, uploadLimits);

/** Reads the fields of a form that has no files. */
export const readForm = async (c: PageContext, limits = formLimits): Promise<URLSearchParams> =>
  (await readFormBody(c, limits)).fields;

export function idParam(c: PageContext, name: string): string {
  const value = c.req.param(name) ?? '';
  if (!z.safeParse(id, value).success) throw new ProblemError('not-found');
  return value;
}
