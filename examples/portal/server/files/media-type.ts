import { readImageHeader } from '@acct-kit/validators';

/** The media type of an image, by its bytes and not by its name. */
export function mediaTypeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  const header = readImageHeader(bytes);
  return header.ok ? `image/${header.format}` : undefined;
}
