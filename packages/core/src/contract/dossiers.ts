import * as z from 'zod/mini';
import { applicationSummary, procedures } from './applications.ts';
import { id, instant, regionCode } from './primitives.ts';
import { collectionRecord } from './record.ts';
import { transfer } from './transfers.ts';

/** A person's dossier (档案). It exists from the first approval on, and every approval creates a new version of it. */
export const dossier = z.strictObject({
  version: z.int(),
  /** The place whose policy applies. */
  region: regionCode,
  /** The district whose finance bureau keeps the dossier. */
  authority: regionCode,
  record: collectionRecord,
  /** When the first collection was approved. */
  since: instant,
  /** When this version was created. */
  updatedAt: instant,
  /** The undecided cases, which block other procedures. There is at most one application and one transfer. */
  openCases: z.strictObject({ application: z.optional(applicationSummary), transfer: z.optional(transfer) }),
});
export type Dossier = z.infer<typeof dossier>;

/** The application that created a version of the dossier, and the authority that keeps the dossier since then. */
export const dossierVersion = z.strictObject({
  version: z.int(),
  procedure: z.enum(procedures),
  applicationId: id,
  region: regionCode,
  authority: regionCode,
  at: instant,
});
export type DossierVersion = z.infer<typeof dossierVersion>;
