import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registerBatch } from './register-batch.ts';
import { cellsWith, goodCells, headings, today } from './test-rows.ts';
import { workbookOf } from './test-workbook.ts';

describe('hidden rows', () => {
  const file = workbookOf({
    sheets: [
      {
        name: '一',
        rows: { 1: headings, 2: goodCells, 3: cellsWith({ 课程编号: 'K-002' }), 4: cellsWith({ 课程编号: 'K-003' }) },
        hidden: [3],
      },
    ],
  });
  const none = () => assert.fail('nothing is sent');
  const calls = { openBatch: none, sendChunk: none, chunks: none };

  test('the check names them, and counts them with the others', async () => {
    const { total, hiddenRows } = await registerBatch(calls, file, { today, dryRun: true });
    assert.deepEqual([total, hiddenRows], [3, [3]]);
  });

  test('they can be left out, and are still named', async () => {
    const { total, hiddenRows } = await registerBatch(calls, file, { today, dryRun: true, ignoreHiddenRows: true });
    assert.deepEqual([total, hiddenRows], [2, [3]]);
  });
});
