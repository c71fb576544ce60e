import { AcctError } from './errors.ts';

/** The SHA-256 digest in lower-case hex. `call` is for the error of a page without HTTPS, where there is no digest. */
export async function sha256(bytes: BufferSource, call: string): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) throw new AcctError('insecure-context', { call });
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
