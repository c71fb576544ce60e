/** The keys of a browser profile. None of them can be exported. */
export interface Keys {
  readonly id: string;
  readonly cipher: CryptoKey;
  /** Makes names that nobody finds by trying all document numbers. */
  readonly naming: CryptoKey;
}

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Random bytes in hex. */
export const randomId = (bytes: number): string => hex(crypto.getRandomValues(new Uint8Array(bytes)));

export async function createKeys(): Promise<Keys> {
  const { subtle } = crypto;
  return {
    id: randomId(8),
    cipher: await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    naming: await subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
}

/** The name of what belongs to all of `parts`. */
export async function nameOf({ naming }: Keys, parts: readonly string[]): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(JSON.stringify(parts)));
  return hex(new Uint8Array(signature));
}

const aes = (iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
});

/** Encrypts bytes so that they can be read only as what they are `about`. */
export async function seal({ cipher }: Keys, about: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(aes(iv, about), cipher, bytes) };
}

export const unseal = ({ cipher }: Keys, about: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(aes(iv, about), cipher, data);

export const sealText = (keys: Keys, about: string, text: string): Promise<Sealed> =>
  seal(keys, about, new TextEncoder().encode(text));

export const unsealText = async (keys: Keys, about: string, sealed: Sealed): Promise<string> =>
  new TextDecoder().decode(await unseal(keys, about, sealed));
