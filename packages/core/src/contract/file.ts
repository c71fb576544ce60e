import * as z from 'zod/mini';
import { applicationSummary, businessKinds } from './applications.ts';
import { id, instant, regionCode } from './primitives.ts';
import { collectionRecord } from './record.ts';
import { transfer } from './transfers.ts';

/** A person's file (档案), which a place keeps from the first approval on. Every approval makes a new version of it. */
export const personFile = z.strictObject({
  version: z.int(),
  /** The place whose policy applies. */
  region: regionCode,
  /** The district whose finance bureau keeps it. */
  authority: regionCode,
  record: collectionRecord,
  /** When the first collection was approved. */
  since: instant,
  /** When this version was made. */
  updatedAt: instant,
  /** What has not been decided yet, and keeps other business waiting: at most one application and one transfer. */
  underWay: z.strictObject({ application: z.optional(applicationSummary), transfer: z.optional(transfer) }),
});
export type PersonFile = z.infer<typeof personFile>;

/** What made a version of the file, and who has kept it since. */
export const fileVersion = z.strictObject({
  version: z.int(),
  business: z.enum(businessKinds),
  applicationId: id,
  region: regionCode,
  authority: regionCode,
  at: instant,
});
export type FileVersion = z.infer<typeof fileVersion>;
