import { hexOf } from '../../util/hex.ts';

/** The keys of a browser profile. None of them can be exported. */
export interface EncryptionKeys {
  readonly id: string;
  /** Encrypts and decrypts. */
  readonly cipher: CryptoKey;
  /** Computes the names of rows. Without it, nobody can find a person's rows by trying all document numbers. */
  readonly naming: CryptoKey;
}

export interface Encrypted {
  /** The initialisation vector. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Returns so many random bytes in hex. */
export const randomId = (bytes: number): string => hexOf(crypto.getRandomValues(new Uint8Array(bytes)));

export async function createKeys(): Promise<EncryptionKeys> {
  const { subtle } = crypto;
  return {
    id: randomId(8),
    cipher: await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    naming: await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
}

/** Computes a name for `parts` that only this browser can compute again. */
export async function keyedName({ naming }: EncryptionKeys, parts: readonly string[]): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(JSON.stringify(parts)));
  return hexOf(new Uint8Array(signature));
}

const aes = (iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(context),
});

/** Encrypts bytes. They can be decrypted only with the same `context`, so that no row can stand in for another. */
export async function encrypt({ cipher }: EncryptionKeys, context: string, bytes: BufferSource): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(aes(iv, context), cipher, bytes) };
}

export const decrypt = ({ cipher }: EncryptionKeys, context: string, { iv, data }: Encrypted): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(aes(iv, context), cipher, data);

export const encryptText = (keys: EncryptionKeys, context: string, text: string): Promise<Encrypted> =>
  encrypt(keys, context, new TextEncoder().encode(text));

export const decryptText = async (keys: EncryptionKeys, context: string, encrypted: Encrypted): Promise<string> =>
  new TextDecoder().decode(await decrypt(keys, context, encrypted));
