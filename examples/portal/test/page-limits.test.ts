import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../server/ids.ts';
import { onEveryDatabase } from './support/databases.ts';
import { proofOf } from './support/declaring.ts';
import { newFile } from './support/filing.ts';
import { request, signIn } from './support/http.ts';
import { has } from './support/page.ts';

onEveryDatabase((current) => {
  const send = async (account: string, path: string, fields: [string, string][]) =>
    request(current(), path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Cookie: await signIn(current(), account),
      },
      body: new URLSearchParams(fields).toString(),
    });

  const transferTo = (attachments: string[]): [string, string][] => [
    ['region', '370000'],
    ['authority', '370102'],
    ['reason', 'work'],
    ...attachments.map((id): [string, string] => ['attachments', id]),
  ];
  const paperWith = (attachments: string[]): [string, string][] => [
    ['year', '2026'],
    ['kind', 'paper'],
    ['answer-title', '数字经济下的成本管理'],
    ['answer-journal', '财会样刊'],
    ['answer-cnNumber', 'CN11-0000/F'],
    ['answer-role', 'shared'],
    ['answer-completedOn', '2026-04-15'],
    ...attachments.map((id): [string, string] => ['attachments', id]),
  ];

  test('17,000 attachments in one form are refused before anything is looked up', async () => {
    const { account } = await newFile(current());
    const ids = Array.from({ length: 17_000 }, newId);
    for (const [path, fields] of [
      ['/transfers/new', transferTo(ids)],
      ['/credits/declare/new', paperWith(ids)],
    ] as const)
      assert.equal((await send(account, path, fields)).status, 413, path);
  });

  test('a page takes no more attachments than the contract does, and shows those that are there', async () => {
    const { account, token } = await newFile(current());
    const proof = await proofOf(current(), token);
    const ids = [proof, ...Array.from({ length: 20 }, newId)];
    for (const [path, fields] of [
      ['/transfers/new', transferTo(ids)],
      ['/credits/declare/new', paperWith(ids)],
    ] as const) {
      const answer = await send(account, path, fields);
      assert.equal(answer.status, 422, path);
      has(answer, /证明材料太多/);
      assert.equal(answer.text.split(`value="${proof}"`).length, 2, path);
    }
  });

  test('what is no id of an attachment is a mistake in the form, not a fault', async () => {
    const { account } = await newFile(current());
    assert.equal((await send(account, '/transfers/new', transferTo(['<b>']))).status, 422);
    assert.equal((await send(account, '/credits/declare/new', paperWith(['<b>']))).status, 422);
  });
});
