/**
 * Packs the lists of region codes into the tables of `src/regions`, unpacks them again and compares.
 *
 *   node scripts/pack-regions.ts [folder of region-codes.csv and region-codes-extra.csv]
 *
 * `region-codes.csv` is `result.csv` of yescallop/areacodes (CC0 1.0): code, province, prefecture, name, level, state,
 * first year, year of change or end. `region-codes-extra.csv` holds codes of other official lists (GB/T 2260, the
 * Ministry of Civil Affairs, statistics) and of cards: code, name, list, first and last year of the list.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachCode } from '../src/regions/codes.ts';
import { unpackNames } from '../src/regions/names.ts';
import { packNumber } from '../src/regions/packing.ts';
import { type YearSpan, anotherFollows, unpackYears, yearZero } from '../src/regions/years.ts';

interface Span extends YearSpan {
  name: string;
}

/** The lists stop in these years; a code in the last of one is taken to be in force. */
const endsOfLists = [2018, 2025];

/** On cards of real holders, as bug reports of other libraries say; in none of the lists. */
const reported: [code: number, name: string][] = [[140120, '市区']];

const packageFolder = join(import.meta.dirname, '..');
const dataFolder = process.argv[2] ?? join(packageFolder, '../../../shared/data');

function rows(file: string): string[][] {
  const text = readFileSync(join(dataFolder, file), 'utf8').replace(/^\ufeff/, '');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

function spanOf(name: string, first: number, last: number | undefined): Span {
  return last === undefined ? { name, first } : { name, first, last };
}

function mainSpan([, , , name, , , first, end]: string[]): Span {
  return spanOf(name!, Number(first), end === '' ? undefined : Number(end));
}

function extraSpan([, name, , first, last]: string[]): Span {
  const year = Number(last);
  return spanOf(name!, Number(first) || 1981, last === '' || endsOfLists.includes(year) ? undefined : year);
}

/** All spans by code, ascending by code and by year. */
function readSpans(): Map<number, Span[]> {
  const all: [number, Span][] = [
    ...rows('region-codes.csv').map((row): [number, Span] => [Number(row[0]), mainSpan(row)]),
    ...rows('region-codes-extra.csv').map((row): [number, Span] => [Number(row[0]), extraSpan(row)]),
    ...reported.map(([code, name]): [number, Span] => [code, spanOf(name, 1981, undefined)]),
  ];
  all.sort(([a, x], [b, y]) => a - b || x.first - y.first);
  const byCode = new Map<number, Span[]>();
  for (const [code, span] of all) byCode.set(code, [...(byCode.get(code) ?? []), span]);
  return byCode;
}

/** Spans that touch become one: names do not matter here. */
function mergeYears(spans: readonly Span[]): YearSpan[] {
  const merged: YearSpan[] = [];
  for (const { first, last } of spans) {
    const before = merged[merged.length - 1];
    if (before && (before.last === undefined || before.last >= first - 1)) extend(before, last);
    else merged.push(last === undefined ? { first } : { first, last });
  }
  return merged;
}

function extend(span: YearSpan, last: number | undefined): void {
  if (span.last === undefined) return;
  if (last === undefined) delete span.last;
  else span.last = Math.max(span.last, last);
}

function packCodes(codes: readonly number[]): string {
  let packed = '';
  let hundred = 0;
  for (let i = 0; i < codes.length;) {
    const first = codes[i]!;
    let count = 1;
    while (codes[i + count] === first + count) count += 1;
    packed += step(hundred, Math.floor(first / 100)) + packNumber(first % 100) + packNumber(count - 1);
    hundred = Math.floor(first / 100);
    i += count;
  }
  return packed;
}

function step(from: number, to: number): string {
  if (to === from) return '';
  return to === from + 1 ? '!' : ' ' + packNumber(Math.floor(to / 100)) + packNumber(to % 100);
}

function packYears(years: Iterable<YearSpan[]>): { first: string; last: string } {
  const packed = { first: '', last: '' };
  for (const spans of years) {
    spans.forEach(({ first, last }, index) => {
      const more = index < spans.length - 1 ? anotherFollows : 0;
      packed.first += packNumber(first - yearZero + more);
      packed.last += packNumber(last === undefined ? 0 : last - yearZero);
    });
  }
  return packed;
}

function packNames(all: Iterable<Span[]>): string {
  return Array.from(all, (spans) =>
    spans.map(({ name, first }, i) => (i === 0 ? name : spans[i - 1]!.name === name ? '' : first + name)).join(''),
  ).join(',');
}

function write(file: string, constants: Record<string, string>): void {
  const lines = Object.entries(constants).map(([name, value]) => `export const ${name} =\n  ${literal(value)};\n`);
  const head =
    '// Written by scripts/pack-regions.ts from yescallop/areacodes (CC0 1.0) and other official lists. Do not edit.\n';
  writeFileSync(join(packageFolder, 'src/regions', file), head + lines.join('\n'));
}

/** Single quotes as everywhere, unless that would need escapes. */
function literal(value: string): string {
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

const spans = readSpans();
const codes = [...spans.keys()];
const years = new Map(codes.map((code) => [code, mergeYears(spans.get(code)!)]));

const packedCodes = packCodes(codes);
const packedYears = packYears(years.values());
const packedNames = packNames(spans.values());

const unpacked: number[] = [];
eachCode(packedCodes, (code) => unpacked.push(code));
assert.deepEqual(unpacked, codes);
assert.deepEqual(unpackYears(packedCodes, packedYears.first, packedYears.last), years);
for (const [code, names] of unpackNames(packedCodes, packedNames)) {
  const listed = spans.get(code)!.map(({ name }) => name);
  assert.deepEqual(
    names.map(({ name }) => name),
    listed.filter((name, i) => name !== listed[i - 1]),
  );
}

write('codes-table.ts', { packedCodes });
write('years-table.ts', { packedFirstYears: packedYears.first, packedLastYears: packedYears.last });
write('names-table.ts', { packedNames });
console.log(`${codes.length} codes, ${[...years.values()].flat().length} spans of years`);
