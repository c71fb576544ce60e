import * as z from 'zod/mini';
import { id, instant, regionCode, sha256, text } from './primitives.ts';
import { attachmentKinds } from './record.ts';

/** The maximum size of a file in bytes. The policy of a place sets lower limits for each kind of file. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/**
 * The largest picture that is taken at all, in pixels: each side, and width times height. A picture that is opened needs
 * 4 bytes a pixel, however small its file is, so this is 400 MB. An A4 page scanned at 600 dpi has 35 million pixels.
 */
export const maxPicture = { side: 30_000, pixels: 100_000_000 };

/** The maximum size of one chunk of an upload, in bytes. */
export const maxChunkBytes = 1024 * 1024;

/**
 * The description of a file, which is sent before its bytes. The name is only shown to people. Nothing relies on it,
 * because the sender can choose any name.
 */
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

/**
 * An attached file. A record can use it once `received` equals `size`, because the server has then checked its bytes.
 */
export const attachment = z.strictObject({
  id,
  kind: z.enum(attachmentKinds),
  name: z.string(),
  size: z.int(),
  received: z.int(),
  sha256,
  /** The type that the server found in the bytes. It does not depend on the name. */
  mediaType: z.optional(z.enum(['image/jpeg', 'image/png'])),
  createdAt: instant,
});
export type Attachment = z.infer<typeof attachment>;
