import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { wangFang } from '../server/seed/people.ts';
import { runSql } from '../test/support/postgres.ts';
import { journeysDatabase } from './support/postgres.ts';

// What `first-collection.spec.ts` has left in PostgreSQL, seen with SQL and not through the portal.

const dataDir = path.join(import.meta.dirname, '../../../.cache/journeys/postgres');

const query = <Row>(statement: string): Promise<Row[]> =>
  runSql<Row>(journeysDatabase()!.url, statement, [wangFang.documentNumber]);

const ofPerson = 'join people on people.id = applications.person_id where people.document_number = $1';

test('the application is there once: approved, with what was mended after its return', async () => {
  const rows = await query(
    `select number ~ '^110105-[0-9]{8}-[0-9]{6}$' as numbered, status, version::int, applications.authority, applications.region, procedure,
       record->'personal'->>'documentNumber' as document, record->'personal'->>'birthDate' as birth,
       record->'education'->0->>'school' as school, record->'declaration'->>'signature' as signature, remarks
     from applications ${ofPerson}`,
  );
  expect(rows).toEqual([
    {
      numbered: true,
      status: 'approved',
      version: 4,
      authority: '110105',
      region: '110000',
      procedure: 'first',
      document: wangFang.documentNumber,
      birth: wangFang.birthDate,
      school: '示例财经大学（本部）',
      signature: wangFang.name,
      remarks: [],
    },
  ]);
});

test('its history says who did what, in order', async () => {
  const rows = await query(
    `select event, actor, accounts.name as by, application_events.remarks from application_events
     join applications on applications.id = application_id join accounts on accounts.id = account_id
     ${ofPerson} order by sequence`,
  );
  const reviewer = '朝阳区财政局';
  expect(rows).toEqual([
    { event: 'submit', actor: 'person', by: wangFang.name, remarks: [] },
    {
      event: 'return',
      actor: 'reviewer',
      by: reviewer,
      remarks: [
        { pointer: '/education/0/school', reason: 'differs-from-document' },
        { pointer: '/attachments/photo', reason: 'photo-not-to-spec', text: '照片不是近期照片' },
      ],
    },
    { event: 'resubmit', actor: 'person', by: wangFang.name, remarks: [] },
    { event: 'approve', actor: 'reviewer', by: reviewer, remarks: [] },
  ]);
});

test('its files are complete, and on the disk under their hashes', async () => {
  const rows = await query<{ kind: string; name: string; size: number; received: number; sha256: string }>(
    `select kind, attachments.name, size::int, received::int, sha256 from attachments
     join application_attachments on attachment_id = attachments.id
     join applications on applications.id = application_id ${ofPerson} order by kind`,
  );
  expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'degreeCertificate degree.jpg',
    'diploma diploma.jpg',
    'identityBack identity-back.jpg',
    'identityFront identity-front.jpg',
    'photo photo-b.jpg',
    'titleCertificate title-certificate.jpg',
  ]);
  for (const { size, received, sha256 } of rows) {
    const bytes = await readFile(path.join(dataDir, 'files/content', sha256.slice(0, 2), sha256));
    expect(received).toBe(size);
    expect(bytes.length).toBe(size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

test('its credits are hundredths', async () => {
  const rows = await query(
    `select hundredths::int, status, year::int from credit_records
     join people on people.id = person_id where document_number = $1 and title = '企业会计准则解释专题'`,
  );
  expect(rows).toEqual([{ hundredths: 1250, status: 'registered', year: 2026 }]);
});
