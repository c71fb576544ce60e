import * as z from 'zod/mini';
import { id, instant, regionCode, sha256, text } from './primitives.ts';
import { attachmentKinds } from './record.ts';

/** The largest file that is taken at all, in bytes; the policy of a place sets lower limits by kind. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/** The largest piece of an upload, in bytes. */
export const maxChunkBytes = 1024 * 1024;

/** What is said of a file before its bytes are sent. The name is shown to people only, and never trusted. */
export const attachmentDraft = z.strictObject({
  kind: z.enum(attachmentKinds),
  name: text(200),
  /** In bytes. */
  size: z.int(),
  sha256,
  /** The place whose photo and scan rules apply. */
  region: regionCode,
});
export type AttachmentDraft = z.infer<typeof attachmentDraft>;

/** A file. It is usable in a record once `received` equals `size`: then its bytes have been checked. */
export const attachment = z.strictObject({
  id,
  kind: z.enum(attachmentKinds),
  name: z.string(),
  size: z.int(),
  received: z.int(),
  sha256,
  /** What the bytes are, whatever the name says. */
  mediaType: z.optional(z.enum(['image/jpeg', 'image/png'])),
  createdAt: instant,
});
export type Attachment = z.infer<typeof attachment>;
