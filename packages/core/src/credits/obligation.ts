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

/** A year is voluntary when its window opens after the day on which the person left the profession. */
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

/** An exemption by the authority counts, whether the rule lists its reason or not. */
const exempt: Reason = ({ exemptions }, year, rule) => {
  const exemption = exemptions.find((granted) => granted.year === year);
  if (exemption === undefined) return undefined;
  const listed = rule?.value.exemptions?.find(({ kind }) => kind === exemption.kind);
  return { ...notOwed('exempt', listed && basisOf(rule, listed.basis)), exemption };
};

const reasons: readonly Reason[] = [beforeFirstYear, left, student, exempt];

/** Whether it is unknown if the year is required: the beginning is not known, or the rule does not say if the first year counts. */
function isUncertain(standing: CreditStanding | undefined, year: number, rule: CreditRule | undefined): boolean {
  if (standing?.startedOn === undefined) return true;
  return rule?.value.firstYear === undefined && year === yearOf(standing.startedOn);
}

/**
 * Whether credits are required of a person in a CE year, and if not, why. Without a standing, or when the standing does not
 * say when the obligation began, the year counts as required.
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
