import * as z from 'zod/mini';
import { maxRemarks, remark } from './applications.ts';
import { attachment } from './attachments.ts';
import { creditDeclaration, declarationStatuses } from './credit-declarations.ts';
import { creditRecord } from './credits.ts';
import { instant, pageQuery, text } from './primitives.ts';

/** An entry in the review queue of declarations. `dueAt` is when the review period that the policy sets ends. */
export const declarationEntry = z.strictObject({
  declaration: creditDeclaration,
  personName: z.string(),
  dueAt: instant,
});
export type DeclarationEntry = z.infer<typeof declarationEntry>;

/** A declaration with its proofs, as a reviewer sees it. */
export const declarationCase = z.strictObject({
  declaration: creditDeclaration,
  personName: z.string(),
  dueAt: instant,
  attachments: z.array(attachment),
});
export type DeclarationCase = z.infer<typeof declarationCase>;

export const declarationQuery = z.strictObject({ ...pageQuery, status: z.optional(z.enum(declarationStatuses)) });

/** The decision of a reviewer: approve, return with at least one remark, or reject with a reason. */
export const declarationDecision = z.strictObject({
  decision: z.enum(['approve', 'return', 'reject']),
  remarks: z.optional(z.array(remark).check(z.maxLength(maxRemarks))),
  reason: z.optional(text(500)),
});
export type DeclarationDecision = z.infer<typeof declarationDecision>;

/** A record from a provider in which the name differs from the name of the document's owner. A reviewer must decide. */
export const heldRecord = z.strictObject({
  record: creditRecord,
  /** The name as the provider wrote it. */
  nameGiven: z.string(),
  /** The name in the dossier. */
  personName: z.string(),
  maskedDocumentNumber: z.string(),
});
export type HeldRecord = z.infer<typeof heldRecord>;

/**
 * The decision of a reviewer on a held record. `confirm` means that it is the same person, for example with a rare
 * character or a former name. `reject` means that it is another person.
 */
export const heldDecision = z.strictObject({
  decision: z.enum(['confirm', 'reject']),
  reason: z.optional(text(500)),
});
export type HeldDecision = z.infer<typeof heldDecision>;
