import { hexOf } from '../util/hex.ts';
import { AcctError } from './acct-error.ts';

/**
 * Computes the SHA-256 digest in lower-case hex.
 *
 * @param call the name of the call that needs the digest, for the error
 * @throws {AcctError} `insecure-context` on a page without HTTPS, where browsers offer no `crypto.subtle`.
 */
export async function sha256(bytes: BufferSource, call: string): Promise<string> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) throw new AcctError('insecure-context', { call });
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
