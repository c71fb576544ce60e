import * as z from 'zod/mini';
import { id, regionCode } from './primitives.ts';

/** A person as the portal knows them. The document number is masked: `110105********002X`. */
export const person = z.strictObject({
  id,
  name: z.string(),
  documentType: z.string(),
  maskedDocumentNumber: z.string(),
  /** The province or city that keeps the person's dossier. */
  region: regionCode,
});
export type Person = z.infer<typeof person>;
