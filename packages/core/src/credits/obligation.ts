import type { CreditStanding } from '../contract/credit-years.ts';
import { basisOf } from './basis.ts';
import { yearOf } from './days.ts';
import type { Obligation } from './ledger.ts';
import type { CreditRule } from '../policy/schema/credit-rules.ts';
import { daysOf } from './window.ts';

type Reason = (standing: CreditStanding, year: number, rule: CreditRule | undefined) => Obligation | undefined;

const notOwed = (reason: Obligation['reason'], basis: Obligation['basis']): Obligation => ({
  owed: false,
  reason,
  exemption: undefined,
  basis,
});

const beforeFirstYear: Reason = ({ startedOn }, year, rule) => {
  if (startedOn === undefined) return undefined;
  const { firstYear } = rule?.value ?? {};
  const first = yearOf(startedOn) + (firstYear?.owes === 'following-year' ? 1 : 0);
  return year < first ? notOwed('before-first-year', basisOf(rule, firstYear?.basis)) : undefined;
};

/** What comes after leaving is voluntary: the years whose window had not opened on the day. */
const left: Reason = ({ leftOn }, year, rule) =>
  leftOn !== undefined && leftOn < daysOf(rule, year).opensOn ? notOwed('left', basisOf(rule)) : undefined;

const student: Reason = ({ studies }, year, rule) => {
  const { students } = rule?.value ?? {};
  const graduation = students?.from === 'graduation-year' ? 1 : 0;
  const isStudying = studies.some(
    ({ from, to }) => yearOf(from) <= year && (to === undefined || year <= yearOf(to) - graduation),
  );
  return students?.owe === false && isStudying ? notOwed('student', basisOf(rule, students.basis)) : undefined;
};

/** The authority's word, whether the rule lists such an exemption or not. */
const exempt: Reason = ({ exemptions }, year, rule) => {
  const exemption = exemptions.find((granted) => granted.year === year);
  if (exemption === undefined) return undefined;
  const listed = rule?.value.exemptions?.find(({ kind }) => kind === exemption.kind);
  return { ...notOwed('exempt', listed && basisOf(rule, listed.basis)), exemption };
};

const reasons: readonly Reason[] = [beforeFirstYear, left, student, exempt];

/** A year that may or may not be the first: nobody said when the obligation began, or whether it begins at once. */
function isUncertain(standing: CreditStanding | undefined, year: number, rule: CreditRule | undefined): boolean {
  if (standing?.startedOn === undefined) return true;
  return rule?.value.firstYear === undefined && year === yearOf(standing.startedOn);
}

/**
 * Whether anything is asked of a person in a CE year, and why not. Without a standing, or where it does not say when the
 * obligation began, a year is taken as owed.
 */
export function obligationOf(
  standing: CreditStanding | undefined,
  year: number,
  rule: CreditRule | undefined,
): Obligation {
  for (const reason of reasons) {
    const found = standing && reason(standing, year, rule);
    if (found !== undefined) return found;
  }
  return {
    owed: true,
    reason: isUncertain(standing, year, rule) ? 'unknown' : 'owed',
    exemption: undefined,
    basis: basisOf(rule, rule?.value.firstYear?.basis),
  };
}
