import { hexOf } from '../util/hex.ts';

/**
 * Creates 128 random bits in hex. It does not use `crypto.randomUUID`, which old browser engines and pages without
 * HTTPS do not have.
 */
export const createIdempotencyKey = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)));
