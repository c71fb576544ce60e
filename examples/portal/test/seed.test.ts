import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { residentId, socialCreditCode } from '@acct-kit/validators';
import { mediaTypeOf } from '../server/files/media-type.ts';
import { people } from '../server/seed/people.ts';
import { seed } from '../server/seed/seed.ts';
import { onEveryDatabase } from './support/databases.ts';

test('the numbers of the demo are well formed, and say what the record says', () => {
  for (const { documentNumber, birthDate, sex } of people) {
    const result = residentId.check(documentNumber);
    assert.ok(result.ok);
    assert.deepEqual([result.value.birthDate, result.value.sex], [birthDate, sex]);
  }
  for (const code of ['91110105MA00DEM14D', '91110105MA00DEM228', '91110108MA00DEM30E'])
    assert.ok(socialCreditCode.check(code).ok, code);
});

test('the files of the demo are images', async () => {
  const folder = new URL('../server/seed/files/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg'));
  assert.ok(names.length >= 8);
  for (const name of names) assert.equal(mediaTypeOf(await readFile(new URL(name, folder))), 'image/jpeg', name);
});

onEveryDatabase((current) => {
  const count = async () => {
    const { db } = current().portal;
    const tables = ['people', 'accounts', 'applications', 'attachments', 'creditRecords'] as const;
    return Promise.all(
      tables.map(async (table) => {
        const { total } = await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<string>().as('total'))
          .executeTakeFirstOrThrow();
        return Number(total);
      }),
    );
  };

  test('the demo has applications in every state, and is filled once', async () => {
    const { db } = current().portal;
    const rows = await db.selectFrom('applications').select(['status', 'authority']).orderBy('status').execute();
    assert.deepEqual(rows.map(({ status, authority }) => `${status} ${authority}`).sort(), [
      'approved 110105',
      'approved 110105',
      'approved 110105',
      'approved 110108',
      'returned 110105',
      'submitted 110105',
      'submitted 110108',
    ]);
    const before = await count();
    await seed({ db, files: { keep: () => Promise.reject(new Error('nothing to keep')) } as never, now: new Date() });
    assert.deepEqual(await count(), before);
  });
});
