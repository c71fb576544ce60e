import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsOf, read, v, values, workbookWith } from './test-read.ts';
import { goodCells, goodRegistration, headings } from './test-rows.ts';
import { workbookOf, type TestWorkbook } from './test-workbook.ts';

describe('parts of a workbook', () => {
  const strings = goodCells.map((text) => `<t>${text}</t>`);
  const shared: TestWorkbook = {
    strings,
    sheets: [{ name: '一', rows: { 1: headings, 2: strings.map((_, index) => v(String(index), 't="s"')) } }],
  };
  const variants: Readonly<Record<string, Partial<TestWorkbook>>> = {
    'in capitals': { partName: (name) => name.toUpperCase() },
    'with content types in small letters': { partName: (name) => name.replace('Content_Types', 'content_types') },
    'with capitals only in relations': {
      target: (target) => target.replace('sheet', 'Sheet').replace('shared', 'Shared'),
    },
    'with backslashes': { partName: (name) => name.replace(/\//g, '\\') },
    'with backslashes in relations': { target: (target) => target.replace(/\//g, '\\') },
    'with backslashes and relative relations': {
      target: (target) => target.replace('/xl/', '').replace(/\//g, '\\'),
    },
    'with relations from the root that lack their slash': { target: (target) => `xl/${target.replace('/xl/', '')}` },
    'with a slash in front': { partName: (name) => `/${name}` },
  };
  for (const [name, variant] of Object.entries(variants)) {
    test(`${name} are read`, async () => {
      const [row] = await read(workbookOf({ ...shared, ...variant }));
      assert.deepEqual([row?.registration, row?.problems], [goodRegistration, []]);
    });
  }

  test('escapes are decoded in inline texts and in texts of formulas', async () => {
    const rows = await read(
      workbookWith([
        { 姓名: '林晓岚_x000D_', 课程名称: '政府会计_x000D_\n准则' },
        { 课程名称: { attributes: 't="str"', xml: '<f>B1</f><v>税法_x005F_x000D_上</v>' }, 课程编号: 'K-002' },
      ]),
    );
    assert.deepEqual(problemsOf(rows), []);
    assert.deepEqual(values(rows, 'title'), ['政府会计 准则', '税法_x000D_上']);
  });
});
