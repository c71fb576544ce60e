import { eachCode } from './codes.ts';
import { packedCodes } from './codes-table.ts';
import { unpackNumber } from './packing.ts';
import { packedFirstYears, packedLastYears } from './years-table.ts';

/** Years in which a code was in force, both inclusive. */
export interface YearSpan {
  /** 1981 also stands for earlier. */
  first: number;
  /** Missing while the code is in force. */
  last?: number;
}

/** Year 0 of the packed numbers. */
export const yearZero = 1979;

/** Added to a packed first year when the next span belongs to the same code. */
export const anotherFollows = 47;

/** Spans by code. The columns hold the spans of all codes in ascending order; a last year of 0 is none. */
export function unpackYears(codes: string, firstYears: string, lastYears: string): Map<number, YearSpan[]> {
  const spans = new Map<number, YearSpan[]>();
  let at = 0;
  eachCode(codes, (code) => {
    const ofCode: YearSpan[] = [];
    let more: boolean;
    do {
      const first = unpackNumber(firstYears, at);
      const last = unpackNumber(lastYears, at);
      more = first >= anotherFollows;
      ofCode.push(span(first - (more ? anotherFollows : 0), last));
      at += 1;
    } while (more);
    spans.set(code, ofCode);
  });
  return spans;
}

function span(first: number, last: number): YearSpan {
  return last === 0 ? { first: yearZero + first } : { first: yearZero + first, last: yearZero + last };
}

let years: Map<number, YearSpan[]> | undefined;

/**
 * When a code of GB/T 2260 was in force, oldest first; empty for a code that never was.
 *
 * Source: yescallop/areacodes (CC0), year-end lists of 1981 to 2024, and codes of other official lists.
 */
export function regionYears(code: string): readonly YearSpan[] {
  years ??= unpackYears(packedCodes, packedFirstYears, packedLastYears);
  return years.get(Number(code)) ?? [];
}
