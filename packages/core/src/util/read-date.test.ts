import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay, parseMonth, readDay, readMonth, type DateProblem } from './read-date.ts';

const days: [typed: string, day: string | undefined][] = [
  ['2024-01-02', '2024-01-02'],
  ['2024-1-2', '2024-01-02'],
  ['2024/01/02', '2024-01-02'],
  ['2024.1.2', '2024-01-02'],
  ['20240102', '2024-01-02'],
  ['2024年1月2日', '2024-01-02'],
  ['2024年1月2', '2024-01-02'],
  ['2024 年 1 月 2 日', '2024-01-02'],
  ['  2024-01-02\n', '2024-01-02'],
  ['\u30002024-01-02\u3000', '2024-01-02'],
  ['２０２４年１月２日', '2024-01-02'],
  ['２０２４０１０２', '2024-01-02'],
  ['２０２４－０１－０２', '2024-01-02'],
  ['２０２４／１／２', '2024-01-02'],
  ['２０２４．１．２', '2024-01-02'],
  ['2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2023-02-29', undefined],
  ['1900-02-29', undefined],
  ['2024-04-31', undefined],
  ['2024-13-01', undefined],
  ['2024-00-10', undefined],
  ['2024-01-00', undefined],
  ['0000-01-01', undefined],
  ['24-01-02', undefined],
  ['2024-01', undefined],
  ['2024', undefined],
  ['01/02/2024', undefined],
  ['2024-01-02T00:00:00Z', undefined],
  ['2024-01-02 至今', undefined],
  ['2024--1-2', undefined],
  ['-2024-01-02', undefined],
  ['二〇二四年一月二日', '2024-01-02'],
  ['二零二四年十月二十日', '2024-10-20'],
  ['一九八五年十二月三十一日', '1985-12-31'],
  ['一九八五年十一月廿一日', '1985-11-21'],
  ['二○二○年九月一号', '2020-09-01'],
  ['2020。9。1', '2020-09-01'],
  ['2020、9、1', '2020-09-01'],
  ['2020，9，1', '2020-09-01'],
  ['2020 9 1', '2020-09-01'],
  ['2020—9—1', '2020-09-01'],
  ['9月1日2020年', '2020-09-01'],
  ['25/9/2020', '2020-09-25'],
  ['9/25/2020', '2020-09-25'],
  ['5/5/2020', '2020-05-05'],
  ['2020091', undefined],
  ['202009', undefined],
  ['民国109年9月1日', undefined],
  ['二千零二十年九月一日', undefined],
  ['', undefined],
  [' ', undefined],
];

const months: [typed: string, month: string | undefined][] = [
  ['2008-07', '2008-07'],
  ['2008-7', '2008-07'],
  ['2008/7', '2008-07'],
  ['2008.07', '2008-07'],
  ['200807', '2008-07'],
  ['2008年7月', '2008-07'],
  ['2008年7', '2008-07'],
  [' 2008 年 7 月 ', '2008-07'],
  ['２００８年７月', '2008-07'],
  ['２００８０７', '2008-07'],
  ['２００８．７', '2008-07'],
  ['2008-13', undefined],
  ['2008-00', undefined],
  ['0000-01', undefined],
  ['2008', undefined],
  ['2008-07-01', '2008-07'],
  ['20080701', '2008-07'],
  ['2008-02-30', undefined],
  ['20087', undefined],
  ['7/2008', '2008-07'],
  ['07.2008', '2008-07'],
  ['7月2008年', '2008-07'],
  ['二〇〇八年七月', '2008-07'],
  ['二〇〇八年七月一日', '2008-07'],
  ['2008。7', '2008-07'],
  ['至今', undefined],
  ['', undefined],
];

const problems: [typed: string, ofDay: DateProblem, ofMonth: DateProblem][] = [
  ['读书', 'format', 'format'],
  ['24-1-2', 'format', 'format'],
  ['2023-02-29', 'impossible', 'impossible'],
  ['2023年13月1日', 'impossible', 'impossible'],
  ['二〇二三年二月三十日', 'impossible', 'impossible'],
  ['2023-13', 'format', 'impossible'],
  ['31/31/2023', 'impossible', 'format'],
  ['0000-01-01', 'impossible', 'impossible'],
  ['1/9/2020', 'ambiguous', 'format'],
];

for (const [typed, ofDay, ofMonth] of problems)
  test(`${typed} is no day: ${ofDay}, and no month: ${ofMonth}`, () => {
    assert.deepEqual(readDay(typed), { problem: ofDay });
    assert.deepEqual(readMonth(typed), { problem: ofMonth });
  });

for (const [typed, day] of days)
  test(`day ${JSON.stringify(typed)} is ${String(day)}`, () => assert.equal(parseDay(typed), day));
for (const [typed, month] of months)
  test(`month ${JSON.stringify(typed)} is ${String(month)}`, () => assert.equal(parseMonth(typed), month));

const aDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const chineseDigits = (text: string | number) =>
  String(text).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);

/** Writes a number below 100 as dates do in Chinese characters: 二十一 for 21. */
const chineseNumber = (value: number) =>
  `${value < 10 ? '' : value < 20 ? '十' : `${chineseDigits(Math.floor(value / 10))}十`}${value % 10 === 0 ? '' : chineseDigits(value % 10)}`;

const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

test('every day of the calendar is read in every way of writing it', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const [year, month, date] = day.split('-').map(Number);
      for (const typed of [
        day,
        day.replaceAll('-', ''),
        `${year}/${month}/${date}`,
        `${year}.${month}.${date}`,
        `${year}年${month}月${date}日`,
        fullWidth(day),
        `${chineseDigits(year!)}年${chineseNumber(month!)}月${chineseNumber(date!)}日`,
        `${month}月${date}日${year}年`,
      ])
        assert.equal(parseDay(typed), day, typed);
      assert.equal(parseMonth(day.slice(0, 7)), day.slice(0, 7));
      for (const typed of [
        `${year}年${month}月`,
        `${month}/${year}`,
        `${chineseDigits(year!)}年${chineseNumber(month!)}月`,
        day,
      ])
        assert.equal(parseMonth(typed), day.slice(0, 7), typed);
    }),
  );
});

test('a day is taken exactly when the calendar has it', () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), part(13), part(32), (year, month, day) => {
      const typed = `${String(year).padStart(4, '0')}-${month}-${day}`;
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      assert.equal(parseDay(typed) !== undefined, exists, typed);
    }),
  );
});

test('whatever is typed, the result is a normal form that stays as it is, or nothing', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 ０９〇十廿'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const day = parseDay(text);
      const month = parseMonth(text);
      if (day !== undefined) assert.equal(parseDay(day), day);
      if (month !== undefined) assert.equal(parseMonth(month), month);
      assert.match(day ?? '0001-01-01', /^\d{4}-\d{2}-\d{2}$/);
      assert.match(month ?? '0001-01', /^\d{4}-\d{2}$/);
    }),
    { numRuns: 300 },
  );
});

test('a very long text is refused in no time', () => {
  for (const text of ['2024'.repeat(50_000), `2024${' '.repeat(100_000)}x`, `2024年${' '.repeat(100_000)}`])
    assert.equal(parseDay(text) ?? parseMonth(text), undefined);
});
