import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isAcctError } from '../client/index.ts';
import { checkRow, type CheckedRow } from './check-row.ts';
import { readFile, type FileSource } from './read-file.ts';
import { checkHeader, rowsOf } from './table.ts';
import { cellsWith, documentNumber, goodCells, goodRegistration, headings, today } from './test-rows.ts';
import { workbookOf, type TestCell } from './test-workbook.ts';

const read = async (source: FileSource): Promise<CheckedRow[]> => {
  const table = await readFile(source);
  checkHeader(table.header, false);
  return rowsOf(table).map((row) => checkRow(row, { today, legacy15: false, dayOffset: table.dayOffset }));
};

const readText = (text: string): Promise<CheckedRow[]> => read(new TextEncoder().encode(text));

const lines = (...rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.join(',')).join('\r\n');

const plain = lines(headings, goodCells);

/** Why a file is not taken. */
const refusal = async (source: FileSource): Promise<{ code?: string; params?: object | undefined }> => {
  try {
    await read(source);
  } catch (error) {
    assert.ok(isAcctError(error), String(error));
    assert.equal(error.code, 'invalid-request');
    assert.equal(error.errors[0]?.pointer, '/source');
    const { code, params } = error.errors[0];
    return { code, ...(params === undefined ? {} : { params }) };
  }
  return assert.fail('the file was taken');
};

const textRefusal = (text: string) => refusal(new TextEncoder().encode(text));

const assertGood = (rows: readonly CheckedRow[], numbers: readonly number[]): void => {
  assert.deepEqual(
    rows.map(({ registration, problems }) => ({ registration, problems })),
    numbers.map(() => ({ registration: goodRegistration, problems: [] })),
  );
  assert.deepEqual(
    rows.map(({ source }) => source.row),
    numbers,
  );
};

const codesOf = ({ problems }: CheckedRow): string[] => problems.map(({ column, code }) => `${column} ${code}`);

/** Headings and the good row in GB 18030. */
const gb18030 = Uint8Array.from(
  Buffer.from(
    'd6a4bcfec0e0d0cd2cd6a4bcfebac5c2eb2cd0d5c3fb2cc4eab6c82cbfc6c4bf2cd1a7b7d62cbfceb3ccc3fbb3c62cbfceb3ccb1e0bac52ccdeab3c9c8d5c6da0a' +
      'bed3c3f1c9edb7ddd6a42c3131303130353139343931323331303032582cc1d6cffee1b02c323032362cd7a8d2b5bfc6c4bf2c31322e352c' +
      'd5feb8aebbe1bcc6d7bcd4f2bde2b6c12c4b2d3030312c323032362d30332d30310a',
    'hex',
  ),
);

const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

describe('CSV', () => {
  const variants: Record<string, string | Uint8Array> = {
    'in UTF-8': plain,
    'with a byte order mark': `\ufeff${plain}`,
    'with lines that end in LF': plain.replace(/\r/g, ''),
    'with lines that end in CR': plain.replace(/\n/g, ''),
    'with semicolons': plain.replace(/,/g, ';'),
    'with tabs': plain.replace(/,/g, '\t'),
    'in GB 18030': gb18030,
    'in UTF-16, as Excel saves Unicode text': utf16(plain.replace(/,/g, '\t')),
    'with guards of Excel': lines(
      headings,
      goodCells.map((cell) => `="${cell}"`),
    ),
    'with guards in quotes': lines(
      headings,
      goodCells.map((cell) => `"=""${cell}"""`),
    ),
    'with leading apostrophes': lines(
      headings,
      goodCells.map((cell) => `'${cell}`),
    ),
    'with blanks and marks without width': lines(
      headings,
      goodCells.map((cell) => ` \t\u200b${cell}\ufeff\u00a0`),
    ),
    'with headings in brackets and stars': lines(
      headings.map((heading) => `*${heading}（必填）`),
      goodCells,
    ),
    'with headings in English': lines(
      [
        'Document type',
        'Document Number',
        'NAME',
        'Year',
        'Subject',
        'Credits',
        'Title',
        'Course_Code',
        'Completed on',
      ],
      goodCells,
    ),
    'with full-width forms': lines(
      headings,
      cellsWith({
        证件号码: '１１０１０５１９４９１２３１００２Ｘ',
        年度: '２０２６年',
        学分: '１２．５',
        完成日期: '２０２６年３月１日',
      }),
    ),
    'with a number of the row and a remark': lines(['序号', ...headings, '备注'], ['1', ...goodCells, '无']),
  };
  for (const [name, file] of Object.entries(variants)) {
    test(name, async () => assertGood(await (typeof file === 'string' ? readText(file) : read(file)), [2]));
  }

  test('as a Blob, and as the bytes of a buffer', async () => {
    assertGood(await read(new Blob([plain])), [2]);
    assertGood(await read(new TextEncoder().encode(plain).buffer), [2]);
  });

  test('keeps the numbers of rows over titles, empty rows, cells of several lines and repeated headings', async () => {
    const wrapped = cellsWith({ 课程名称: '"政府会计准则\n解读"' });
    const file = lines(['学分登记表'], [], headings, goodCells, ['', '', ''], wrapped, headings, goodCells);
    const rows = await readText(file);
    assert.deepEqual(
      rows.map(({ source, registration }) => [source.row, registration?.title]),
      [
        [4, '政府会计准则解读'],
        [6, '政府会计准则 解读'],
        [8, '政府会计准则解读'],
      ],
    );
  });

  test('a number that Excel has shortened is refused, a formula never calculated', async () => {
    const file = lines(headings, cellsWith({ 证件号码: '3.70102E+17', 学分: '=6+6' }));
    const [row] = await readText(file);
    assert.deepEqual(codesOf(row!), ['证件号码 digits-lost', '学分 formula-without-value']);
  });

  const refused: Record<string, [string | Uint8Array, string]> = {
    'an empty file': ['', 'file-empty'],
    'a file cut within quotes': [lines(headings, cellsWith({ 课程名称: '"政府会计' })), 'file-truncated'],
    'a file cut within a character': [new TextEncoder().encode(plain + '政').subarray(0, -1), 'file-truncated'],
    'a file cut behind a doubled quote': [lines(headings, cellsWith({ 课程名称: '"政府""会' })), 'file-truncated'],
    'a file cut within its last day': [lines(headings, goodCells, goodCells, goodCells).slice(0, -1), 'file-truncated'],
    'text behind a closing quote': [
      lines(headings, cellsWith({ 课程名称: '"政府"会计' }), goodCells),
      'quotes-malformed',
    ],
    'no headings': [lines(goodCells, goodCells), 'header-missing'],
    'bytes of no encoding': [Uint8Array.of(0x81, 0xff, 0xff, 0xff), 'file-encoding'],
    'bytes of no text': [Uint8Array.of(0, 1, 2, 3), 'file-unsupported'],
    'a web page': ['<html><table></table></html>', 'file-unsupported'],
    'a PDF': ['%PDF-1.7', 'file-unsupported'],
  };
  for (const [name, [file, code]] of Object.entries(refused)) {
    test(`${name} is ${code}`, async () => {
      const { code: found } = await (typeof file === 'string' ? textRefusal(file) : refusal(file));
      assert.equal(found, code);
    });
  }

  test('a row with more cells than columns is not guessed at', async () => {
    const rows = await readText(lines(headings, cellsWith({ 课程名称: '税法,上' }), goodCells));
    assert.deepEqual(codesOf(rows[0]!), [' cells-surplus']);
    assert.deepEqual(codesOf(rows[1]!), []);
  });

  test('missing, unknown and repeated columns are named', async () => {
    assert.deepEqual(await textRefusal(lines(headings.slice(1), goodCells.slice(1))), {
      code: 'columns-missing',
      params: { columns: '证件类型' },
    });
    assert.deepEqual(await textRefusal(lines(['学分2', ...headings], ['', ...goodCells])), {
      code: 'columns-unknown',
      params: { columns: '学分2' },
    });
    assert.deepEqual(await textRefusal(lines(['获得学分', ...headings], ['1', ...goodCells])), {
      code: 'columns-repeated',
      params: { columns: '学分' },
    });
  });

  test('a column of resident numbers needs no column of types', async () => {
    const file = lines(['身份证号', ...headings.slice(2)], [documentNumber, ...goodCells.slice(2)]);
    assertGood(await readText(file), [2]);
  });

  test('any rows that are written are read again', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\p{Surrogate}\0]/gu, ''));
    const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 9 }), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        async (rows, delimiter) => {
          const written = [headings, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
          const table = await readFile(new TextEncoder().encode(written));
          const expected = rows
            .map((cells, index) => ({ row: index + 2, cells: cells.map((text) => text.replace(/\r\n?/g, '\n')) }))
            .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
          assert.deepEqual(table.rows.slice(1), expected);
        },
      ),
    );
  });

  test('any bytes are read or refused, never anything else', async () => {
    const workbook = workbookOf({ sheets: [{ name: '一', rows: { 1: headings, 2: goodCells } }] });
    const damaged = fc
      .tuple(fc.nat(workbook.length - 1), fc.nat(255), fc.nat(workbook.length))
      .map(([at, byte, length]) => {
        const bytes = workbook.slice(0, length);
        bytes[at] = byte;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged), async (bytes) => {
        await read(bytes).catch((error: unknown) => assert.ok(isAcctError(error), String(error)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('XLSX', () => {
  const sheet = (rows: Readonly<Record<number, readonly TestCell[]>>, merges: readonly string[] = []) =>
    workbookOf({ sheets: [{ name: '一', rows, merges }] });

  const withCells = (changes: Partial<Record<(typeof headings)[number], TestCell>>) =>
    sheet({ 1: headings, 2: cellsWith<TestCell>(changes) });

  test('inline texts', async () => assertGood(await read(sheet({ 1: headings, 2: goodCells })), [2]));

  test('shared strings, with runs and without how they are pronounced', async () => {
    const rich = '<r><t>政府会计</t></r><r><t>准则解读</t></r><rPh sb="0" eb="1"><t>ZHENGFU</t></rPh>';
    const file = workbookOf({
      strings: ['<t>林晓岚_x000D_</t>', rich],
      sheets: [
        {
          name: '一',
          rows: {
            1: headings,
            2: cellsWith<TestCell>({
              姓名: { attributes: 't="s"', xml: '<v>0</v>' },
              课程名称: { attributes: 't="s"', xml: '<v>1</v>' },
            }),
          },
        },
      ],
    });
    assertGood(await read(file), [2]);
  });

  test('numbers, and formulas with the value that was calculated last', async () => {
    const file = withCells({
      年度: 2026,
      学分: { attributes: '', xml: '<f>SUM(A1:A9)</f><v>12.500000000000002</v>' },
      姓名: { attributes: 't="str"', xml: '<f>A1&amp;B1</f><v>林晓岚</v>' },
    });
    assertGood(await read(file), [2]);
  });

  test('days as sheets count them, from either beginning, and as people write them', async () => {
    for (const day of [46082, 46082.75, 20260301, '2026/3/1', '2026年3月1日', '20260301', '2026.3.1 0:00:00'])
      assertGood(await read(withCells({ 完成日期: day })), [2]);
    const rows = { 1: headings, 2: cellsWith<TestCell>({ 完成日期: 46082 - 1462 }) };
    assertGood(await read(workbookOf({ date1904: true, sheets: [{ name: '一', rows }] })), [2]);
  });

  test('titles above the headings, gaps between the rows, groups of headings', async () => {
    const file = sheet(
      {
        1: ['2026 年学分登记表'],
        3: ['学员', null, null, '年度', '科目', '学分', '课程', null, '完成日期'],
        4: [...headings.slice(0, 3), null, null, null, '课程名称', '课程编号'],
        7: goodCells,
        9: ['', ' '],
        12: goodCells,
      },
      ['A1:I1', 'A3:C3', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:H3', 'I3:I4'],
    );
    assertGood(await read(file), [7, 12]);
  });

  test('a cell merged over rows stands for each of them', async () => {
    const rest = cellsWith<TestCell>({ 课程名称: null, 课程编号: null, 完成日期: null });
    const file = sheet({ 1: headings, 2: goodCells, 3: rest, 4: rest }, ['G2:G4', 'H2:H4', 'I2:I4']);
    assertGood(await read(file), [2, 3, 4]);
  });

  test('the first visible sheet with the headings, and the names of others like it', async () => {
    const rows = { 1: headings, 2: goodCells };
    const file = workbookOf({
      sheets: [
        { name: '旧', rows, state: 'hidden' },
        { name: '说明', rows: { 1: ['请按模板填写'] } },
        { name: '一班', rows },
        { name: '二班', rows },
      ],
    });
    const table = await readFile(file);
    assert.equal(table.name, '一班');
    assert.deepEqual(table.others, ['二班']);
  });

  const wrongCells: Record<string, [Partial<Record<(typeof headings)[number], TestCell>>, string[]]> = {
    'a number of 18 digits that became a number': [
      { 证件号码: { attributes: '', xml: '<v>370102199001011234</v>' } },
      ['证件号码 digits-lost'],
    ],
    'one of 15 digits, as text': [{ 证件号码: '110105491231002' }, ['证件号码 legacy-15']],
    'one of 15 digits, as a number': [{ 证件号码: 110105491231002 }, ['证件号码 legacy-15']],
    'a formula without a value': [{ 学分: { attributes: '', xml: '<f>B1*2</f>' } }, ['学分 formula-without-value']],
    'an error': [{ 年度: { attributes: 't="e"', xml: '<v>#N/A</v>' } }, ['年度 cell-error']],
    'a string that is not there': [{ 姓名: { attributes: 't="s"', xml: '<v>9</v>' } }, ['姓名 cell-error']],
    'negative credits': [{ 学分: -12 }, ['学分 credits-not-positive']],
    'no credits': [{ 学分: 0 }, ['学分 credits-not-positive']],
    'absurd credits': [{ 学分: 1250 }, ['学分 credits-too-many']],
    'credits with three places': [{ 学分: 12.345 }, ['学分 amount-places']],
    'credits in words': [{ 学分: '十二' }, ['学分 amount-format']],
    'a day to come': [{ 完成日期: '2026-12-01' }, ['完成日期 date-in-future']],
    'a day that is none': [{ 完成日期: '2026-02-30' }, ['完成日期 day-format']],
    'a day without its year': [{ 完成日期: '3月1日' }, ['完成日期 day-format']],
    'a month': [{ 完成日期: 2026.3 }, ['完成日期 day-format']],
    'a year out of reach': [{ 年度: 2062 }, ['年度 credit-year']],
    'a category that is none': [{ 科目: '选修' }, ['科目 unknown-code']],
    'a title that is too long': [{ 课程名称: '课'.repeat(201) }, ['课程名称 text-too-long']],
    'several at once': [
      { 证件号码: '110105194912310021', 姓名: null, 课程名称: ' ' },
      ['证件号码 check-digit', '姓名 required', '课程名称 required'],
    ],
  };
  for (const [name, [changes, codes]] of Object.entries(wrongCells)) {
    test(`${name} is ${codes.join(', ')}`, async () => {
      const [row] = await read(withCells(changes));
      assert.deepEqual(codesOf(row!), codes);
      assert.equal(row?.registration, undefined);
    });
  }

  test('hours come from their own column, where there are no credits', async () => {
    const header = [...headings, '学时'];
    const rows = await read(
      sheet({ 1: header, 2: [...goodCells, 24], 3: [...cellsWith<TestCell>({ 学分: null }), '24学时'] }),
    );
    assert.deepEqual(
      rows.map(({ registration }) => [registration?.credits, registration?.unit]),
      [
        ['12.50', undefined],
        ['24.00', 'hours'],
      ],
    );
  });

  const whole = sheet({ 1: headings, 2: goodCells });
  const refused: Record<string, [Uint8Array, string]> = {
    'a file cut in the middle': [whole.subarray(0, whole.length / 2), 'file-truncated'],
    'a file cut near its end': [whole.subarray(0, -30), 'file-truncated'],
    'an old workbook': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'file-old-excel'],
    'a workbook with macros': [
      workbookOf({ sheets: [], contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'file-macros',
    ],
    'a workbook of more rows than there are': [
      sheet({ 1: headings, 2: goodCells, 2_000_000_000: goodCells }),
      'file-too-large',
    ],
    'a workbook without the headings': [sheet({ 1: ['姓名', '电话'] }), 'header-missing'],
  };
  for (const [name, [file, code]] of Object.entries(refused))
    test(`${name} is ${code}`, async () => assert.equal((await refusal(file)).code, code));
});
