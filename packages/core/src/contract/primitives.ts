import * as z from 'zod/mini';

/** An internal id: 22 characters of URL-safe Base64. Never a document number. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** A day, `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A GB/T 2260 code of a province, city or district, six digits. */
export const regionCode = z.string().check(z.regex(/^\d{6}$/));

/**
 * Credits as decimal text with two places, `"12.00"`. It is never a floating-point number, because sums of those are
 * not exact (see `credits/hundredths.ts`).
 */
export const creditAmount = z.string().check(z.regex(/^\d{1,6}\.\d{2}$/));

/** A calendar year as a number. */
export const year = z.int();

/** A SHA-256 digest in lower-case hex. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A JSON Pointer (RFC 6901) into the request body. */
export const pointer = z.string().check(z.regex(/^(\/([^~/]|~[01])*)*$/), z.maxLength(200));

/** Free text of at most `max` UTF-16 units. The policy checks the content. */
export const text = (max: number) => z.string().check(z.maxLength(max));

/**
 * The query of a list: at most `limit` entries after `cursor`. The default of `limit` is 20, and its maximum is 100.
 */
export const pageQuery = {
  cursor: z.optional(text(200)),
  limit: z.optional(z.coerce.number().check(z.int())),
};

/** One page of a list. The last page has no `nextCursor`. */
export const pageOf = <T extends z.core.$ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.optional(z.string()) });
