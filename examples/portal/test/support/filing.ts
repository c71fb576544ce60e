import type {
  Application,
  CollectionRecord,
  Dossier,
  RecordChange,
  ReviewCase,
  Transfer,
  TransferCase,
} from '@acct-kit/core/contract';
import { newApplicant, submit } from './applicants.ts';
import type { TestPortal } from './databases.ts';
import { call, tokenOf, type Answer } from './http.ts';
import { scan } from './images.ts';
import { upload } from './uploads.ts';

export const [chaoyang, haidian, lixia] = ['朝阳区财政局', '海淀区财政局', '济南市历下区财政局'] as const;

/** A reviewer decides an application. */
export const decide = async (
  current: TestPortal,
  reviewer: string,
  { id, version }: Pick<Application, 'id' | 'version'>,
  body: object,
  key?: string,
): Promise<Answer<ReviewCase>> =>
  call(current, await tokenOf(current, reviewer), `/reviews/${id}/decision`, {
    method: 'POST',
    version,
    body,
    ...(key === undefined ? {} : { key }),
  });

export const approve = { decision: 'approve' };

/** A person whose first collection in Chaoyang has been approved. */
export interface Filed {
  readonly account: string;
  readonly token: string;
  readonly documentNumber: string;
  /** As the file holds it. */
  readonly record: CollectionRecord;
}

export const fileOf = (current: TestPortal, { token }: Pick<Filed, 'token'>): Promise<Answer<Dossier>> =>
  call(current, token, '/dossier');

/** Everything by the calls of the API: a first collection, and its approval. */
export async function newFile(current: TestPortal): Promise<Filed> {
  const applicant = await newApplicant(current);
  const { body } = await submit(current, applicant);
  await decide(current, chaoyang, body, approve);
  const { record } = (await fileOf(current, applicant)).body;
  return { account: applicant.account ?? '', token: applicant.token, documentNumber: applicant.documentNumber, record };
}

/** Applies for a change of a file. */
export const sendChange = (
  current: TestPortal,
  { token }: Pick<Filed, 'token'>,
  changes: readonly RecordChange[],
  { key, ...rest }: { key?: string; baseVersion?: number; happenedOn?: string; region?: string } = {},
): Promise<Answer<Application>> =>
  call(current, token, '/applications', {
    method: 'POST',
    body: { procedure: 'change', region: '110000', baseVersion: 1, changes, ...rest },
    ...(key === undefined ? {} : { key }),
  });

export const newPhone: RecordChange = { pointer: '/personal/mobilePhone', value: '13900000123' };

/** Applies for a transfer to Lixia in Jinan, because of work there. */
export async function askTransfer(
  current: TestPortal,
  { token }: Pick<Filed, 'token'>,
  draft: object = {},
  key?: string,
): Promise<Answer<Transfer>> {
  const proof = await upload(current, token, 'employmentProof', scan);
  return call(current, token, '/transfers', {
    method: 'POST',
    body: {
      to: { region: '370000', authority: '370102' },
      reason: 'work',
      attachments: [proof.body.id],
      ...draft,
    },
    ...(key === undefined ? {} : { key }),
  });
}

/** The place of origin decides a transfer. */
export const decideTransfer = async (
  current: TestPortal,
  { id, version }: Pick<Transfer, 'id' | 'version'>,
  body: object,
  reviewer: string = chaoyang,
): Promise<Answer<TransferCase>> =>
  call(current, await tokenOf(current, reviewer), `/transfer-reviews/${id}/decision`, {
    method: 'POST',
    version,
    body,
  });

/** The record as it is to be in Lixia. */
export const recordInLixia = (record: CollectionRecord): CollectionRecord => ({
  ...record,
  employment: { ...record.employment, workRegion: '370102' },
});

/** Applies for the transfer in, with the whole record. */
export const fileIn = (
  current: TestPortal,
  { token, record }: Pick<Filed, 'token' | 'record'>,
  transferId: string,
  changes: object = {},
): Promise<Answer<Application>> =>
  call(current, token, '/applications', {
    method: 'POST',
    body: { procedure: 'transfer-in', region: '370000', transferId, record: recordInLixia(record), ...changes },
  });
