import { foldText } from '@acct-kit/validators';
import { attachmentKinds, type Attachment, type AttachmentKind } from '@acct-kit/core/contract';
import { ProblemError } from '../../http/problem-error.ts';
import { sha256 } from '../../ids.ts';
import { attachments, findOwnAttachments } from '../handlers.ts';
import type { Entries } from '../../ui/form-body.ts';
import type { WorkOf } from '../../context.ts';
import type { FormError } from '../../ui/error-summary.ts';

type PersonWork = WorkOf<'person'>;

/** Shown where a form names more proofs than the contract takes. */
export const tooManyProofs = '证明材料太多，一次最多 20 份，请减少后重新提交';

/** The name of the control for proofs of a kind. */
export const proofName = (kind: string): string => `proof-${kind}`;

/** The result of storing the files of a form. */
export interface Uploaded {
  readonly ids: readonly string[];
  readonly errors: readonly FormError[];
}

const kindOf = (control: string): AttachmentKind | undefined =>
  attachmentKinds.find((kind) => proofName(kind) === control);

async function keepFile(work: PersonWork, region: string, kind: AttachmentKind, file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const body = {
    kind,
    name: foldText(file.name).toWellFormed().slice(0, 200),
    size: bytes.length,
    sha256: sha256(bytes),
    region,
  };
  const { id } = await attachments.create(work, { params: {}, body });
  await attachments.append(work, { params: { attachmentId: id }, offset: 0, body: bytes });
  return id;
}

function explain(kind: AttachmentKind, { name }: File, error: unknown): FormError {
  if (!(error instanceof ProblemError)) throw error;
  const reasons: Record<string, string> = {
    'rate-limited': '今天上传的材料太多，请明天再试',
    'attachment-rejected': '请换成清晰的 JPG 或 PNG 图片，每张不超过 10 MB',
  };
  return { field: proofName(kind), message: `“${name}”没有上传：${reasons[error.code] ?? '请换一个文件'}` };
}

/** Stores the files of a form by the calls of the API. A correct file is kept even if another one is wrong. */
export async function keepFiles(work: PersonWork, region: string, files: Entries['files']): Promise<Uploaded> {
  const ids: string[] = [];
  const errors: FormError[] = [];
  for (const { name, file } of files) {
    const kind = kindOf(name);
    if (kind === undefined) continue;
    await keepFile(work, region, kind, file).then(
      (id) => ids.push(id),
      (error: unknown) => errors.push(explain(kind, file, error)),
    );
  }
  return { ids, errors };
}

/** Finds the uploads that a form names and that are there. */
export const proofsOf = ({ db, account }: PersonWork, ids: readonly string[]): Promise<Attachment[]> =>
  findOwnAttachments(db, account.personId, ids);
