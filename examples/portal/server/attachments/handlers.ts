import { checkFile, checkFileSize, type CheckIssue } from '@acct-kit/core/policy';
import type { Attachment, FieldError } from '@acct-kit/core/contract';
import type { Handlers } from '../http/handler.ts';
import { fieldError, ProblemError } from '../http/problem-error.ts';
import type { Work, Account } from '../context.ts';
import type { Database } from '../database/open.ts';
import { fileHeaders } from '../files/download-headers.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { newId, sha256 } from '../ids.ts';
import { requireRole } from '../auth/accounts.ts';
import { policyOf } from '../policies/policy-of.ts';
import { toAttachment, type AttachmentRow } from './store.ts';

const errorsAt = (pointer: string, issues: readonly CheckIssue[]): FieldError[] =>
  issues.map(({ code, params }) => ({ pointer, code, ...(params === undefined ? {} : { params }) }));

/** Finds a file that the account may see: a person's own, or one of a case that the reviewer's district decides. */
async function findVisible(db: Database, account: Account, id: string): Promise<AttachmentRow> {
  const who = requireRole(account, 'person', 'reviewer');
  const row = await db
    .selectFrom('attachments')
    .selectAll('attachments')
    .where('attachments.id', '=', id)
    .where((eb) => {
      if (who.role === 'person') return eb('personId', '=', who.personId);
      const inCases = eb
        .selectFrom('applicationAttachments')
        .innerJoin('applications', 'applications.id', 'applicationAttachments.applicationId')
        .select('attachmentId')
        .whereRef('attachmentId', '=', 'attachments.id')
        .where('applications.authority', '=', who.authority);
      const inDeclarations = eb
        .selectFrom('declarationAttachments')
        .innerJoin('creditDeclarations', 'creditDeclarations.id', 'declarationAttachments.declarationId')
        .select('attachmentId')
        .whereRef('attachmentId', '=', 'attachments.id')
        .where('creditDeclarations.authority', '=', who.authority);
      const inTransfers = eb
        .selectFrom('transferAttachments')
        .innerJoin('transfers', 'transfers.id', 'transferAttachments.transferId')
        .select('attachmentId')
        .whereRef('attachmentId', '=', 'attachments.id')
        .where('transfers.fromAuthority', '=', who.authority);
      return eb.or([inCases, inDeclarations, inTransfers].map((files) => eb.exists(files)));
    })
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found');
  return row;
}

/** Finds those of a person's own files that have these ids, in the order of the ids, with one query. */
export async function findOwnAttachments(
  db: Database,
  personId: string,
  ids: readonly string[],
): Promise<Attachment[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', 'in', ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, toAttachment(row)]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** The result of writing a piece of an upload. */
type Outcome = { attachment: Attachment } | { problem: ProblemError };

/** Checks an upload that has arrived in full: its hash, its format, and the rules of the policy. */
async function complete(
  { db, files, now }: Work,
  row: AttachmentRow,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome> {
  if (sha256(bytes) !== row.sha256) {
    await db.updateTable('attachments').set({ received: 0 }).where('id', '=', row.id).execute();
    return { problem: new ProblemError('checksum-mismatch', undefined, { 'Upload-Offset': '0' }) };
  }
  const mediaType = mediaTypeOf(bytes);
  const { errors } = checkFile(policyOf(row.region, now), row.kind, { bytes, size: row.size, name: row.name });
  if (errors.length > 0 || mediaType === undefined) {
    await db.deleteFrom('attachments').where('id', '=', row.id).execute();
    const found = errors.length > 0 ? errorsAt('', errors) : [fieldError('', 'image-unsupported')];
    return { problem: new ProblemError('attachment-rejected', found) };
  }
  await files.keep(row.sha256, bytes);
  const done = await db
    .updateTable('attachments')
    .set({ received: row.size, mediaType })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { attachment: toAttachment(done) };
}

/** Writes a piece at its offset. The row stays locked, so that two pieces cannot be written at once. */
async function append(work: Work, personId: string, id: string, offset: number, piece: Uint8Array): Promise<Outcome> {
  const { db, files } = work;
  const row = await db
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new ProblemError('not-found');
  if (offset !== row.received)
    throw new ProblemError('upload-offset-mismatch', undefined, { 'Upload-Offset': String(row.received) });
  if (offset + piece.length > row.size) throw new ProblemError('payload-too-large');
  if (piece.length === 0) return { attachment: toAttachment(row) };

  await files.writePiece(id, offset, piece);
  const received = offset + piece.length;
  if (received === row.size) return complete(work, row, await files.readUpload(id));
  const [grown] = await db.updateTable('attachments').set({ received }).where('id', '=', id).returningAll().execute();
  return { attachment: toAttachment(grown ?? row) };
}

/** How much a person may upload within a day without using it in an application, declaration or transfer. */
const maxUnused = { files: 40, bytes: 200 * 1024 * 1024 };

const day = 24 * 60 * 60 * 1000;

/** @throws ProblemError `rate-limited` when a file of this size exceeds what a person may upload in a day */
async function requireRoom(db: Database, personId: string, size: number, now: Date): Promise<void> {
  // The lock makes the uploads of one person count one after another.
  await db.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute();
  const rows = await db
    .selectFrom('attachments')
    .select('size')
    .where('personId', '=', personId)
    .where('createdAt', '>', new Date(now.getTime() - day))
    .where((eb) =>
      eb.and(
        (['applicationAttachments', 'declarationAttachments', 'transferAttachments'] as const).map((links) =>
          eb.not(
            eb.exists(eb.selectFrom(links).select('attachmentId').whereRef('attachmentId', '=', 'attachments.id')),
          ),
        ),
      ),
    )
    .execute();
  const bytes = rows.reduce((sum, row) => sum + row.size, size);
  if (rows.length >= maxUnused.files || bytes > maxUnused.bytes)
    throw new ProblemError('rate-limited', undefined, { 'Retry-After': '3600' });
}

export const attachments: Handlers<'attachments'> = {
  async create({ db, account, now }, { body }) {
    const { personId } = requireRole(account, 'person');
    const wrong = checkFileSize(policyOf(body.region, now), body.kind, body.size);
    if (wrong.length > 0) throw new ProblemError('attachment-rejected', errorsAt('/size', wrong));
    await requireRoom(db, personId, body.size, now);
    const row = await db
      .insertInto('attachments')
      .values({ ...body, id: newId(), personId, received: 0, mediaType: null, createdAt: now })
      .returningAll()
      .executeTakeFirstOrThrow();
    return toAttachment(row);
  },

  async append(work, { params, offset, body }) {
    const { personId } = requireRole(work.account, 'person');
    const id = params.attachmentId;
    const outcome = await work.db
      .transaction()
      .execute((trx) => append({ ...work, db: trx }, personId, id, offset, body));
    if ('problem' in outcome || outcome.attachment.mediaType !== undefined) await work.files.dropUpload(id);
    if ('problem' in outcome) throw outcome.problem;
    return outcome.attachment;
  },

  async get({ db, account }, { params }) {
    return toAttachment(await findVisible(db, account, params.attachmentId));
  },

  async content({ db, files, account }, { params }) {
    const { sha256: hash, name, mediaType } = await findVisible(db, account, params.attachmentId);
    if (mediaType === null) throw new ProblemError('not-found');
    return { bytes: await files.read(hash), headers: fileHeaders('attachment', { name, mediaType }) };
  },
};
