import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeHiddenRows } from './describe.ts';
import { registerBatch } from './register-batch.ts';
import { createTally } from './report.ts';
import { workbookWith } from './test-read.ts';
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
    const { total, hiddenRows } = await registerBatch(calls, file, { today, dryRun: true, onHidden: 'skip' });
    assert.deepEqual([total, hiddenRows], [2, [3]]);
  });

  test('nothing is sent while there are any, if so wished', async () => {
    const { sent, total, hiddenRows } = await registerBatch(calls, file, { today, onHidden: 'stop' });
    assert.deepEqual([sent, total, hiddenRows], [false, 3, [3]]);
  });

  test('a file without them has no word about them', async () => {
    const report = await registerBatch(calls, workbookWith([{}]), { today, dryRun: true });
    assert.deepEqual([report.hiddenRows, describeHiddenRows(report)], [undefined, undefined]);
  });

  test('the text names the first of many', () => {
    const hiddenRows = Array.from({ length: 21 }, (_, index) => index + 2);
    const report = { sent: false, otherSheets: [], total: 21, counts: createTally().counts, rows: [], hiddenRows };
    assert.match(describeHiddenRows(report)!, /有 21 行.*第 2、3、.*、21 等 行/);
    assert.match(describeHiddenRows({ ...report, hiddenRows: [3] }, 'en')!, /: 1 \(row 3\)/);
  });
});
