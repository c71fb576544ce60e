import fc from 'fast-check';
import { identityDocument, socialCreditCode } from '../src/index.ts';
import { regionYears } from '../src/region-years.ts';
import { eachCode } from '../src/regions/codes.ts';
import { packedCodes } from '../src/regions/codes-table.ts';
import * as made from '../test/numbers.ts';
import { loadIdentityPeers, loadOrganizationPeers } from './peers.ts';

type Check = (number: string) => boolean;

/** Numbers of one sort, and whether they are to be accepted. */
interface Case {
  what: string;
  numbers: readonly string[];
  good: boolean;
}

/** Prints how often each library is wrong about numbers of each sort, out of how many. */
export function printMistakes(): void {
  const auto = identityDocument('auto');
  print('Mistakes about numbers of persons', personCases(), {
    ours: (number) => auto.check(number).ok,
    ...loadIdentityPeers(),
  });
  print('Mistakes about social credit codes', organizationCases(), {
    ours: (number) => socialCreditCode.check(number).ok,
    ...loadOrganizationPeers(),
  });
}

function personCases(): Case[] {
  const counties: string[] = [];
  eachCode(packedCodes, (code) => {
    if (code < 800000) counties.push(String(code)); // the districts of Hong Kong are in no resident number
  });
  const isOpen = (code: string) => regionYears(code).some(({ last }) => last === undefined);
  const bornIn = (codes: readonly string[]) => codes.map((code) => made.withCheckDigit(code + '19900515123'));
  const bornOn = (...days: string[]) => days.map((day) => made.withCheckDigit('110105' + day + '123'));
  return [
    { what: 'county codes without a known end', numbers: bornIn(counties.filter(isOpen)), good: true },
    { what: 'county codes of former times', numbers: bornIn(counties.filter((code) => !isOpen(code))), good: true },
    { what: 'leap days', numbers: bornOn('19200229', '19600229', '20000229', '20040229', '20240229'), good: true },
    {
      what: 'days that were never',
      numbers: bornOn('19000229', '19990229', '19900431', '19901131', '19900230'),
      good: false,
    },
    { what: 'residence permits', numbers: sample(made.permits), good: true },
    { what: 'permanent residents, card of 2023', numbers: sample(made.permanentResidents), good: true },
    { what: 'permanent residents, older card', numbers: sample(made.oldPermanentResidents), good: true },
    { what: 'a digit mistyped', numbers: sample(made.residents).map(mistyped), good: false },
    { what: 'typed in lower case', numbers: sample(made.residents.filter(endsInX)).map(lowerCase), good: true },
    { what: 'Arabic digits', numbers: sample(made.residents).map(arabic), good: false },
  ];
}

function organizationCases(): Case[] {
  const codes = sample(made.creditCodes);
  return [
    { what: 'authorities that are digits', numbers: codes.filter((code) => /^\d/.test(code)), good: true },
    { what: 'authorities that are letters', numbers: codes.filter((code) => /^\D/.test(code)), good: true },
    { what: 'of the trial in Fujian', numbers: ['91350203M0001QAY9B', '91350203M0001QKT19'], good: true },
    { what: 'a character mistyped', numbers: codes.map(mistyped), good: false },
  ];
}

const endsInX = (number: string): boolean => number.endsWith('X');
const lowerCase = (number: string): string => number.toLowerCase();

function sample(numbers: fc.Arbitrary<string>): string[] {
  return fc.sample(numbers, { numRuns: 500, seed: 1 });
}

/** Another digit in the place before the last but one. */
function mistyped(number: string): string {
  return number.slice(0, 15) + (number.charAt(15) === '1' ? '7' : '1') + number.slice(16);
}

function arabic(number: string): string {
  return number.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

function print(title: string, cases: readonly Case[], checks: Record<string, Check>): void {
  const columns = Object.keys(checks).map((name) => name.padStart(14));
  console.log(`\n${title.padEnd(42)}${'numbers'.padStart(8)}${columns.join('')}`);
  for (const { what, numbers, good } of cases) {
    const mistakes = Object.values(checks).map((check) => numbers.filter((number) => accepts(check, number) !== good));
    const row = mistakes.map(({ length }) => (length === 0 ? '–' : String(length)).padStart(14)).join('');
    console.log(`  ${what.padEnd(40)}${String(numbers.length).padStart(8)}${row}`);
  }
}

/** Some peers throw at what they do not know. */
function accepts(check: Check, number: string): boolean {
  try {
    return check(number);
  } catch {
    return false;
  }
}
