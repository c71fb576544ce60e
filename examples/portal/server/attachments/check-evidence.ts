import type { AttachmentKind, FieldError } from '@acct-kit/core/contract';
import { fieldError } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';

/** Files that somebody names as proofs, and the place by whose rules they were judged. */
interface Proofs {
  readonly personId: string;
  readonly region: string;
  readonly attachments: readonly string[];
}

/**
 * A proof must have arrived in full, be the person's own, and one of them of a kind that is wanted, where any is. Says
 * what is wrong, at `/attachments`.
 */
export async function checkProofs(
  db: Database,
  { personId, region, attachments }: Proofs,
  wanted: readonly AttachmentKind[] | undefined,
): Promise<FieldError[]> {
  const rows =
    attachments.length === 0
      ? []
      : await db
          .selectFrom('attachments')
          .select(['id', 'kind'])
          .where('personId', '=', personId)
          .where('region', '=', region)
          .where('mediaType', 'is not', null)
          .where('id', 'in', attachments)
          .execute();
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const unknown = attachments.flatMap((id, index) =>
    kinds.has(id) ? [] : [fieldError(`/attachments/${index}`, 'attachment-unknown')],
  );
  const isProved = wanted === undefined || rows.some(({ kind }) => wanted.includes(kind));
  return unknown.length > 0 || isProved ? unknown : [fieldError('/attachments', 'required')];
}
