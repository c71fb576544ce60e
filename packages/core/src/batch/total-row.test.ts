import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf, read, readText, values } from './test-read.ts';
import { cellsWith, goodCells, headings } from './test-rows.ts';

describe('rows that add up', () => {
  const blank = headings.map(() => '');
  const at = (heading: (typeof headings)[number], text: string): string[] =>
    blank.map((cell, index) =>
      headings[index] === heading ? text : heading !== '学分' && headings[index] === '学分' ? '25' : cell,
    );
  for (const words of [
    '合计',
    '总计',
    '小计：',
    '合 计',
    '本页合计',
    '共计 2 人次',
    '合计：25学分',
    'Total',
    '王芳 汇总',
  ]) {
    for (const heading of ['证件类型', '姓名', '科目'] as const) {
      test(`${words} under ${heading} is left out`, async () => {
        const rows = await readText(goodCells, at(heading, words), cellsWith({ 课程编号: 'K-002' }));
        assert.deepEqual(
          rows.map(({ source, problems }) => [source.row, problems]),
          [
            [2, []],
            [4, []],
          ],
        );
      });
    }
  }

  test('under a column that is not read, too', async () => {
    const text = [
      ['序号', ...headings],
      ['1', ...goodCells],
      ['合计', ...at('学分', '12.5')],
    ];
    const rows = await read(new TextEncoder().encode(text.map((cells) => cells.join(',')).join('\n') + '\n'));
    assert.deepEqual(problemsOf(rows), []);
    assert.equal(rows.length, 1);
  });

  test('a row about somebody or with a day is never left out', async () => {
    const rows = await readText(
      cellsWith({ 课程名称: '合计' }),
      cellsWith({ 姓名: '', 课程名称: '总计' }),
      cellsWith({ 证件号码: '', 姓名: '', 课程名称: '总计' }),
      at('课程名称', '会计总计核算'),
    );
    assert.deepEqual(values(rows, 'title'), ['合计', undefined, undefined, undefined]);
  });
});
