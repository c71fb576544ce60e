import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf, read, readText, v, values, workbookWith } from './test-read.ts';
import { cellsWith } from './test-rows.ts';

describe('days', () => {
  const days: readonly (readonly [written: string, day: string])[] = [
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2026-02-28T16:00:00Z', '2026-03-01'],
    ['2026-02-28T15:58:00Z', '2026-02-28'],
    ['2026-02-28 16:00Z', '2026-03-01'],
    ['2026-02-28 16:00:00 UTC', '2026-03-01'],
    ['2026-02-28 16:00:00+00', '2026-03-01'],
    ['2026-03-01T00:00:00+08:00', '2026-03-01'],
    ['2026-03-01 00:00:00 +0800', '2026-03-01'],
    ['2026-03-01 00:00:00 GMT+8', '2026-03-01'],
    ['2026-03-01T00:00:00+09:00', '2026-02-28'],
    ['2026-02-28T11:00:00-05:00', '2026-03-01'],
    ['2026-03-01 20:00-22:30', '2026-03-01'],
    ['2026-03-01 23:59:59', '2026-03-01'],
    ['2026-03-01 23:59:17', '2026-03-01'],
    ['2026-02-28T15:59:17.000Z', '2026-03-01'],
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026/3/1 星期日', '2026-03-01'],
    ['2026年3月1日星期日', '2026-03-01'],
    ['2026-03-01（周日）', '2026-03-01'],
    ['星期日 2026/3/1', '2026-03-01'],
    ['2026/3/1 上午9:00', '2026-03-01'],
    ['2026/3/1 下午 9:00:00', '2026-03-01'],
    ['2026年3月1日上午9:00', '2026-03-01'],
    ['2026年3月1日 星期日 下午3时30分', '2026-03-01'],
    ['2026年3月1日9:00', '2026-03-01'],
    ['2026/3/1 9:00 AM', '2026-03-01'],
  ];
  for (const [written, day] of days) {
    test(`${written} is ${day}`, async () => {
      assert.deepEqual(values(await readText(cellsWith({ 完成日期: written })), 'completedOn'), [day]);
      const typed = v(written, 't="d"');
      assert.deepEqual(values(await read(workbookWith([{ 完成日期: typed }])), 'completedOn'), [day]);
    });
  }

  const midnight = 46082; // 2026-03-01
  const serials: readonly (readonly [name: string, serial: number, day: string])[] = [
    ['43 seconds before midnight', midnight - 43 / 86_400, '2026-03-01'],
    ['a rounding error before midnight', midnight - 1e-9, '2026-03-01'],
    ['a second before midnight less a little', midnight - 1.5 / 86_400, '2026-03-01'],
    ['two minutes before midnight', midnight - 2 / 1440, '2026-02-28'],
    ['23:59:59, which is how programs write the end of a day', midnight - 1 / 86_400, '2026-02-28'],
    ['a rounding error after midnight', midnight + 1e-9, '2026-03-01'],
    ['noon', midnight + 0.5, '2026-03-01'],
  ];
  for (const [name, serial, day] of serials) {
    test(`${name} is ${day}`, async () => {
      assert.deepEqual(values(await read(workbookWith([{ 完成日期: serial }])), 'completedOn'), [day]);
    });
  }

  test('43 seconds before the new year are the new year', async () => {
    assert.deepEqual(values(await read(workbookWith([{ 完成日期: 46023 - 43 / 86_400 }])), 'completedOn'), [
      '2026-01-01',
    ]);
  });

  test('seconds after midnight do not make a column of real times', async () => {
    const changes = [{ 完成日期: midnight - 43 / 86_400 }, { 完成日期: midnight + 17 / 86_400, 课程编号: 'K-002' }];
    assert.deepEqual(values(await read(workbookWith(changes)), 'completedOn'), ['2026-03-01', '2026-03-01']);
  });

  test('in a column of real times, a time just before midnight is what it says', async () => {
    const changes = [{ 完成日期: midnight - 43 / 86_400 }, { 完成日期: midnight + 0.4, 课程编号: 'K-002' }];
    assert.deepEqual(values(await read(workbookWith(changes)), 'completedOn'), ['2026-02-28', '2026-03-01']);
  });
});

test('a year with a decimal point', async () => {
  assert.deepEqual(
    values(await readText(cellsWith({ 年度: '2026.0' }), cellsWith({ 年度: '2026.00年度' })), 'year'),
    [2026, 2026],
  );
  assert.deepEqual(problemsOf(await readText(cellsWith({ 年度: '2026.5' }))), ['2 年度 year-format']);
});
