import * as z from 'zod/mini';
import { applicationSummary, procedures } from './applications.ts';
import { id, instant, regionCode } from './primitives.ts';
import { collectionRecord } from './record.ts';
import { transfer } from './transfers.ts';

/** A person's dossier (档案), which a place keeps from the first approval on. Every approval makes a new version of it. */
export const dossier = z.strictObject({
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
  /** What has not been decided yet, and keeps another procedure waiting: at most one application and one transfer. */
  openCases: z.strictObject({ application: z.optional(applicationSummary), transfer: z.optional(transfer) }),
});
export type Dossier = z.infer<typeof dossier>;

/** What made a version of the dossier, and who has kept it since. */
export const dossierVersion = z.strictObject({
  version: z.int(),
  procedure: z.enum(procedures),
  applicationId: id,
  region: regionCode,
  authority: regionCode,
  at: instant,
});
export type DossierVersion = z.infer<typeof dossierVersion>;
