import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';

test('a table opens in Excel: mark, CRLF, quotes', () => {
  assert.equal(
    csvOf([
      ['课程', '学分'],
      ['"准则", 解读', '12.5'],
    ]),
    '\uFEFF"课程","学分"\r\n"""准则"", 解读","12.5"\r\n',
  );
});

test('a cell that would run as a formula is text', () => {
  const cells = [
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '\uFEFF=1',
    '\n=1',
  ];
  for (const cell of cells) {
    assert.ok(csvOf([[cell]]).startsWith('\uFEFF"\''), JSON.stringify(cell));
    assert.match(csvOf([[cell]], 'required'), /^\uFEFF"?'/, JSON.stringify(cell));
  }
});

test('other cells stay as they are', () => {
  for (const cell of ['', '12.5', '2026-03-01', '政府会计准则 = 解读', "'x"]) {
    assert.equal(csvOf([[cell]]), `\uFEFF"${cell}"\r\n`);
  }
});

test('quotation marks can be left to the cells that need them', () => {
  assert.equal(csvOf([['2', '会计', 'a,b', '"', '＝1']], 'required'), `\uFEFF2,会计,"a,b","""",'＝1\r\n`);
});
