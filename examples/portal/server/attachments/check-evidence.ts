import type { AttachmentKind, FieldError } from '@acct-kit/core/contract';
import { fieldError } from '../http/problem-error.ts';
import type { Database } from '../database/open.ts';

/** The files that a person names as proofs, and the place by whose rules they were checked. */
interface Proofs {
  readonly personId: string;
  readonly region: string;
  readonly attachments: readonly string[];
}

/**
 * Checks proofs. Each must be complete and the person's own. Where kinds are wanted, one proof at least must be of them.
 *
 * @returns the errors, at `/attachments`
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
