import { readImageHeader } from '@acct-kit/validators';

/** What the bytes are, whatever the name says. */
export function mediaTypeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const header = readImageHeader(bytes);
  return header.ok ? `image/${header.format}` : undefined;
}
