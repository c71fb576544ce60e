import type { Selectable } from 'kysely';
import {
  attachmentKinds,
  emptyRecord,
  type AttachmentKind,
  type CollectionRecord,
  type FieldError,
} from '@acct-kit/core/contract';
import { authorityOf, checkFile, checkRecord, normaliseRecord, type Policy } from '@acct-kit/core/policy';
import { identityDocument, type IdentityDocumentType } from '@acct-kit/validators';
import { fieldError, ProblemError } from '../http/problem-error.ts';
import type { Work } from '../context.ts';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { FileStore } from '../files/file-store.ts';
import { chinaDay } from '../time.ts';
import { policyOf } from '../policies/policy-of.ts';

type AttachmentRow = Selectable<Tables['attachments']>;

const documentTypes: Record<IdentityDocumentType, true> = {
  'resident-id': true,
  'residence-permit': true,
  'permanent-resident-id': true,
  'hk-mo-travel-permit': true,
  'tw-travel-permit': true,
  passport: true,
  'military-id': true,
};

export const isDocumentType = (type: string): type is IdentityDocumentType => Object.hasOwn(documentTypes, type);

/** Normalises a document number in the way of the people table. */
export function normaliseDocumentNumber(type: string, number: string): string {
  const result = isDocumentType(type) ? identityDocument(type).check(number) : undefined;
  return result?.ok ? result.value.number : number.trim().toUpperCase();
}

/** Each attachment that the record names, with its kind. */
const namedAttachments = (record: CollectionRecord): { kind: AttachmentKind; id: string }[] =>
  attachmentKinds.flatMap((kind) => (record.attachments[kind] ?? []).map((id) => ({ kind, id })));

/** The attachments that a record names, in the order of their kinds. */
export const attachmentIdsOf = (record: CollectionRecord): string[] => [
  ...new Set(namedAttachments(record).map(({ id }) => id)),
];

/** Checks a file that was uploaded for another place by the rules of this place. */
async function checkElsewhere(files: FileStore, policy: Policy, row: AttachmentRow): Promise<FieldError[]> {
  const { kind, name, size, sha256 } = row;
  const { errors } = checkFile(policy, kind, { bytes: await files.read(sha256), size, name });
  return errors.map(({ code, params }) => ({
    pointer: `/attachments/${kind}`,
    code,
    ...(params === undefined ? {} : { params }),
  }));
}

/**
 * Checks the attachments of a record. Each must be complete, the person's own, of the kind under which it is named, and
 * checked by the rules of the place that the application is for. What the dossier already has stays valid in its own
 * place, and is checked again in another one.
 */
async function checkAttachments(
  { db, files, now }: Work,
  region: string,
  personId: string,
  record: CollectionRecord,
  inFile: CollectionRecord,
): Promise<FieldError[]> {
  const named = namedAttachments(record);
  if (named.length === 0) return [];
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('personId', '=', personId)
    .where('mediaType', 'is not', null)
    .where('id', 'in', attachmentIdsOf(record))
    .execute();
  const kept = new Set(attachmentIdsOf(inFile));
  const known = rows.filter((row) => row.region === region || kept.has(row.id));
  const kinds = new Map(known.map((row) => [row.id, row.kind]));
  const wrong = new Set(named.filter(({ id, kind }) => kinds.get(id) !== kind).map(({ kind }) => kind));
  const elsewhere = known.filter((row) => row.region !== region && !wrong.has(row.kind));
  const errors = [...wrong].map((kind) => fieldError(`/attachments/${kind}`, 'attachment-unknown'));
  // One after the other, so that no more than one file is in memory.
  for (const row of elsewhere) errors.push(...(await checkElsewhere(files, policyOf(region, now), row)));
  return errors;
}

/** Checks that the record has the document of the person who is signed in. */
async function checkIdentity(db: Database, personId: string, record: CollectionRecord): Promise<FieldError[]> {
  const { documentType, documentNumber } = record.personal;
  if (documentType === undefined || documentNumber === undefined) return [];
  const person = await db
    .selectFrom('people')
    .select(['documentType', 'documentNumber'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const same =
    documentType === person.documentType &&
    normaliseDocumentNumber(documentType, documentNumber) === person.documentNumber;
  return same ? [] : [fieldError('/personal/documentNumber', 'differs-from-account')];
}

const below = (base: string, errors: FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, pointer: `${base}${error.pointer}` }));

/** A record that can go to review, in its normal form, and the district that reviews it. */
export interface Reviewable {
  readonly authority: string;
  readonly record: CollectionRecord;
}

/**
 * Checks that a record can go to review, by the rules of the place that the application is for.
 *
 * @param inFile the record that the person's dossier holds, with its attachments, where there is one
 * @throws ProblemError `invalid-request` with every field that is wrong, or `other-jurisdiction`
 */
export async function checkForReview(
  work: Work,
  region: string,
  personId: string,
  record: CollectionRecord,
  inFile = emptyRecord(),
): Promise<Reviewable> {
  const { db, now } = work;
  const today = chinaDay(now);
  const policy = policyOf(region, now);
  const errors = checkRecord(policy, record, { today });
  const found = new Set(errors.map(({ pointer }) => pointer));
  const identity = (await checkIdentity(db, personId, record)).filter(({ pointer }) => !found.has(pointer));
  const all = [...errors, ...identity, ...(await checkAttachments(work, region, personId, record, inFile))];
  if (all.length > 0) throw new ProblemError('invalid-request', below('/record', all));
  const normal = normaliseRecord(policy, record, { today });
  const authority = authorityOf(policy, normal);
  if (authority === undefined) throw new ProblemError('other-jurisdiction');
  return { authority, record: normal };
}
