import { hexOf } from '../util/hex.ts';

/** Makes 128 random bits in hex. `crypto.randomUUID` is missing in old browser engines and on pages without HTTPS. */
export const createIdempotencyKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
