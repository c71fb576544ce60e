import * as z from 'zod/mini';
import { maxRemarks, remark } from './applications.ts';
import { attachment } from './attachments.ts';
import { creditDeclaration, declarationStatuses } from './credit-declarations.ts';
import { creditRecord } from './credits.ts';
import { instant, pageQuery, text } from './primitives.ts';

/** An entry of the queue of declarations. `dueAt` is the end of the service level that the policy sets. */
export const declarationEntry = z.strictObject({
  declaration: creditDeclaration,
  personName: z.string(),
  dueAt: instant,
});
export type DeclarationEntry = z.infer<typeof declarationEntry>;

/** A declaration with its proofs. */
export const declarationCase = z.strictObject({
  declaration: creditDeclaration,
  personName: z.string(),
  dueAt: instant,
  attachments: z.array(attachment),
});
export type DeclarationCase = z.infer<typeof declarationCase>;

export const declarationQuery = z.strictObject({ ...pageQuery, status: z.optional(z.enum(declarationStatuses)) });

/** Approve; return with at least one remark; or reject with a reason. */
export const declarationDecision = z.strictObject({
  decision: z.enum(['approve', 'return', 'reject']),
  remarks: z.optional(z.array(remark).check(z.maxLength(maxRemarks))),
  reason: z.optional(text(500)),
});
export type DeclarationDecision = z.infer<typeof declarationDecision>;

/** A registered record whose name is not that of the document's owner: somebody has to look. */
export const heldRecord = z.strictObject({
  record: creditRecord,
  /** As the provider wrote it. */
  nameGiven: z.string(),
  /** As the dossier has it. */
  personName: z.string(),
  maskedDocumentNumber: z.string(),
});
export type HeldRecord = z.infer<typeof heldRecord>;

/** It is the same person after all (a rare character, an old name), or it is not. */
export const heldDecision = z.strictObject({
  decision: z.enum(['confirm', 'reject']),
  reason: z.optional(text(500)),
});
export type HeldDecision = z.infer<typeof heldDecision>;
