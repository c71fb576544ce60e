import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf, read, readText, v, values, workbookWith } from './test-read.ts';
import { cellsWith, goodRegistration } from './test-rows.ts';

describe('course numbers that Excel made numbers', () => {
  test('lost digits are an error, not another course', async () => {
    const lost = v('202603010000000130');
    const rows = await read(
      workbookWith(
        [
          { 课程编号: lost },
          { 课程编号: lost, 课程名称: '税法' },
          { 课程编号: '2.02603E+17' },
          { 课程编号: v('202603010000000130', 's="1"') },
        ],
        { formats: ['0'] },
      ),
    );
    assert.deepEqual(
      problemsOf(rows),
      [2, 3, 4, 5].map((row) => `${row} 课程编号 digits-lost`),
    );
    assert.deepEqual(problemsOf(await readText(cellsWith({ 课程编号: '2.02603E+17' }))), ['2 课程编号 digits-lost']);
  });

  test('fifteen digits are kept, and so is a course number that only looks like a power of ten', async () => {
    const rows = await read(workbookWith([{ 课程编号: 202603010000013 }, { 课程编号: '2E10' }]));
    assert.deepEqual(values(rows, 'course'), ['202603010000013', '2E10']);
  });

  const formats: readonly (readonly [code: string, value: number, shown: string])[] = [
    ['0000', 123, '0123'],
    ['"K-"000', 1, 'K-001'],
    ['\\K\\-000', 1, 'K-001'],
    ['K-000', 1, 'K-001'],
    ['"第"0"期"', 12, '第12期'],
    ['0000-000', 2026001, '2026-001'],
    ['0000-000', 12026001, '12026-001'],
    ['0000-###', 1, '0000-1'],
    ['[$-804][Red]0000_);[Red]-0000', 12, '0012'],
    ['000;-000;"无"', 7, '007'],
    ['0.00', 12, '12'],
    ['#,##0', 1200, '1200'],
    ['0%', 12, '12'],
    ['General', 12, '12'],
    ['yyyy/m/d', 12, '12'],
    ['# ?/?', 12, '12'],
    ['[>9]000;0', 12, '12'],
    ['0000', 12.5, '12.5'],
    ['0000', -12, '-12'],
  ];
  for (const [code, value, shown] of formats) {
    test(`${value} with the format ${code} is ${shown}`, async () => {
      const rows = await read(workbookWith([{ 课程编号: v(String(value), 's="1"') }], { formats: [code] }));
      assert.deepEqual(problemsOf(rows), []);
      assert.deepEqual(values(rows, 'course'), [shown]);
    });
  }

  test('zeros of a document number are kept', async () => {
    const changes = { 证件类型: '护照', 证件号码: v('1234567', 's="1"') };
    const [row] = await read(workbookWith([changes], { formats: ['"E"00000000'] }));
    assert.deepEqual(row?.registration?.documentNumber, 'E01234567');
  });

  test('words around a number are no part of a year, an amount or a day', async () => {
    const changes = { 年度: v('2026', 's="1"'), 学分: v('12', 's="2"'), 完成日期: v('20260301', 's="3"') };
    const [row] = await read(workbookWith([changes], { formats: ['"FY"0', '"约"0"分"', '0000-00-00'] }));
    assert.deepEqual(row?.registration, { ...goodRegistration, credits: '12.00' });
  });
});
