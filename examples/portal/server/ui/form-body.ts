import { foldText } from '@acct-kit/validators';
import type { Context } from 'hono';
import { readBytes } from '../http/body.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { PortalEnv } from '../context.ts';

/** How much a form may send. */
export interface FormLimits {
  readonly bytes: number;
  readonly fields: number;
  /** The largest form with files; forms without files do not set it. */
  readonly bytesWithFiles?: number;
}

/** The largest form of the portal is a review: two fields for each answer of a record with every row filled in. */
export const formLimits: FormLimits = { bytes: 256 * 1024, fields: 4000 };

/** A form with files: ten scans of two megabytes, for example. */
export const uploadLimits: FormLimits = { ...formLimits, fields: 200, bytesWithFiles: 24 * 1024 * 1024 };

/** A form of a few short fields, which anybody may send. */
export const smallForm: FormLimits = { bytes: 4 * 1024, fields: 10 };

/** What a form has sent: its fields, and its files where it has any. */
export interface Entries {
  readonly fields: URLSearchParams;
  readonly files: readonly { readonly name: string; readonly file: File }[];
}

/** Counts before anything is parsed, and stops at `limit`, so that a body of tiny parts costs no more than one search. */
function requireFewer(bytes: Buffer, separator: string, limit: number): void {
  let count = 0;
  for (let at = bytes.indexOf(separator); at !== -1; at = bytes.indexOf(separator, at + separator.length)) {
    count += 1;
    if (count > limit) throw new ProblemError('payload-too-large');
  }
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new ProblemError('malformed-request');
  return boundary;
}

async function readMultipart(c: Context<PortalEnv>, contentType: string, limits: FormLimits): Promise<Entries> {
  const bytes = await readBytes(c.req.raw, limits.bytesWithFiles ?? limits.bytes);
  // A body has one boundary before each part, and one at its end.
  requireFewer(Buffer.from(bytes.buffer), `--${boundaryOf(contentType)}`, limits.fields + 1);
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData().catch(() => {
    throw new ProblemError('malformed-request');
  });
  const fields = new URLSearchParams();
  const files: Entries['files'][number][] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, foldText(value));
    else if (value.size > 0) files.push({ name, file: value });
  }
  return { fields, files };
}

async function readUrlEncoded(c: Context<PortalEnv>, limits: FormLimits): Promise<Entries> {
  const bytes = await readBytes(c.req.raw, limits.bytes);
  requireFewer(Buffer.from(bytes.buffer), '&', limits.fields - 1);
  const sent = new URLSearchParams(new TextDecoder().decode(bytes));
  return { fields: new URLSearchParams(Array.from(sent, ([name, value]) => [name, foldText(value)])), files: [] };
}

/**
 * Reads the body of a form post, its texts as a person sees them. Whoever calls this has checked where the post comes from and, unless anybody may send
 * the form, who is signed in.
 *
 * @throws ProblemError `payload-too-large`, `malformed-request` or `unsupported-media-type`
 */
export function readFormBody(c: Context<PortalEnv>, limits: FormLimits): Promise<Entries> {
  const contentType = c.req.header('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data') return readMultipart(c, contentType, limits);
  if (type === 'application/x-www-form-urlencoded') return readUrlEncoded(c, limits);
  throw new ProblemError('unsupported-media-type');
}
