import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Application, AttachmentKind, CollectionRecord } from '@acct-kit/core/contract';
import { createFileStore } from '../../server/files/file-store.ts';
import { newId } from '../../server/ids.ts';
import type { DemoPerson } from '../../server/seed/people.ts';
import { demoRecord } from '../../server/seed/records.ts';
import type { TestPortal } from './databases.ts';
import { call, tokenOf, type Answer } from './http.ts';
import { photo, scan } from './images.ts';
import { hashOf, upload } from './uploads.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up resident's number whose check digit fits. */
export function residentNumber(sequence = randomInt(1000)): string {
  const birth = `19${randomInt(60, 90)}${String(randomInt(1, 13)).padStart(2, '0')}${String(randomInt(1, 29)).padStart(2, '0')}`;
  const digits = `110105${birth}${String(sequence).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}

export interface Applicant {
  /** The account that the person signs in with, where it is a new one. */
  readonly account?: string;
  readonly documentNumber: string;
  readonly token: string;
  readonly record: CollectionRecord;
}

type Attachments = CollectionRecord['attachments'];

const kinds: AttachmentKind[] = [
  'identityFront',
  'identityBack',
  'diploma',
  'degreeCertificate',
  'titleCertificate',
  'employmentProof',
];

/** Puts the files of a person in place without the calls that upload them, which other tests make. */
async function placeAll({ portal, clock, dataDir }: TestPortal, personId: string): Promise<Attachments> {
  const store = await createFileStore(join(dataDir, 'files'));
  const rows = await Promise.all(
    (['photo', ...kinds] as const).map(async (kind) => {
      const bytes = kind === 'photo' ? photo : scan;
      const sha256 = hashOf(bytes);
      await store.keep(sha256, bytes);
      const size = bytes.length;
      const known = { id: newId(), personId, kind, name: `${kind}.jpg`, region: '110000', createdAt: clock.now };
      return { ...known, size, received: size, sha256, mediaType: 'image/jpeg' as const };
    }),
  );
  await portal.db.insertInto('attachments').values(rows).execute();
  return Object.fromEntries(rows.map(({ kind, id }) => [kind, [id]]));
}

async function uploadAll(current: TestPortal, token: string): Promise<Attachments> {
  const attachments: Attachments = {};
  attachments.photo = [(await upload(current, token, 'photo', photo)).body.id];
  for (const kind of kinds) attachments[kind] = [(await upload(current, token, kind, scan)).body.id];
  return attachments;
}

const career = {
  graduatedOn: '2008-07',
  employerName: '样例科技有限公司（演示）',
  employerCode: '91110105MA00DEM14D',
  workRegion: '110105',
  accountingSince: '2008-08',
  titleObtainedOn: '2014-10',
};

/** A new person with an account. */
export async function newPerson({ portal, clock }: TestPortal) {
  const [personId, account, documentNumber] = [newId(), newId(), residentNumber()];
  const name = '张样例';
  await portal.db
    .insertInto('people')
    .values({ id: personId, name, documentType: 'resident-id', documentNumber, region: '110000', createdAt: clock.now })
    .execute();
  await portal.db
    .insertInto('accounts')
    .values({ id: account, role: 'person', name, note: '', position: 99, personId, authority: null, providerId: null })
    .execute();
  return { personId, account, documentNumber };
}

/** A new person whose file a district keeps, as it does after an approved first collection. */
export async function newFiledPerson(current: TestPortal, authority = '110105') {
  const person = await newPerson(current);
  await current.portal.db
    .updateTable('people')
    .set({ authority, level: 'intermediate', startedOn: '2015-09-01' })
    .where('id', '=', person.personId)
    .execute();
  return { ...person, token: await tokenOf(current, person.account) };
}

/** A new person with everything that a first collection in Chaoyang needs. */
export async function newApplicant(current: TestPortal, workRegion = '110105'): Promise<Applicant> {
  const { personId, account, documentNumber } = await newPerson(current);
  const token = await tokenOf(current, account);
  const birthDate = documentNumber.replace(/^.{6}(.{4})(..)(..).*$/, '$1-$2-$3');
  const sex = Number(documentNumber[16]) % 2 === 1 ? 'male' : 'female';
  const person = {
    key: 'test',
    name: '张样例',
    documentNumber,
    sex,
    birthDate,
    mobilePhone: '13900000009',
    note: '',
  } as const;
  const record = demoRecord(person, { ...career, workRegion }, await placeAll(current, personId));
  return { account, documentNumber, token, record };
}

/** A person who is known, with everything that a first collection needs, uploaded by the calls of the API. */
export async function applicantOf(current: TestPortal, token: string, person: DemoPerson): Promise<Applicant> {
  const record = demoRecord(person, career, await uploadAll(current, token));
  return { documentNumber: person.documentNumber, token, record };
}

export const submit = (
  current: TestPortal,
  { token, record }: Pick<Applicant, 'token' | 'record'>,
  key?: string,
): Promise<Answer<Application>> =>
  call(current, token, '/applications', {
    method: 'POST',
    body: { procedure: 'first', region: '110000', record },
    ...(key === undefined ? {} : { key }),
  });
