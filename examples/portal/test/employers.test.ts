import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Employer } from '@acct-kit/core/contract';
import { onEveryDatabase } from './support/databases.ts';
import { call, codeIn, tokenOf } from './support/http.ts';

onEveryDatabase((current) => {
  test('an organisation is found by its code, by those who fill in the form', async () => {
    const person = await tokenOf(current(), '王芳');
    const found = await call<Employer>(current(), person, '/employers/91110105ma00dem228');
    assert.deepEqual(found.body, {
      code: '91110105MA00DEM228',
      name: '京样商贸有限公司（演示）',
      region: '110105',
    });
    assert.equal(codeIn(await call(current(), person, '/employers/91110105MA00DEM999')), 'not-found');
    const reviewer = await tokenOf(current(), '朝阳区财政局');
    assert.equal(codeIn(await call(current(), reviewer, '/employers/91110105MA00DEM228')), 'forbidden');
  });
});
