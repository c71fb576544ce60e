import type { CreditStanding } from '../contract/credit-years.ts';
import type { Day } from '../util/china-day.ts';
import type { YearsInput } from './ledger.ts';
import type { PlaceRule } from './timing.ts';
import { daysOf } from './window.ts';

/** Tells which place kept the file on a day, with its rule for a CE year. Before the first that is known, it was that. */
export const placeKeeper =
  ({ places }: CreditStanding, year: number, rulesFor: YearsInput['rulesFor']) =>
  (day: Day): PlaceRule => {
    const region = (places.filter(({ from }) => from <= day).pop() ?? places[0])?.region;
    return { region, rule: rulesFor(year, region) };
  };

/**
 * The place whose rule applies to a CE year: where the file was on the last day of the year's window, or today while it is
 * open. Windows differ, so each place is asked by its own, the earliest first: a year that had closed there stays
 * there. `undefined` where the standing names no place.
 */
export function placeOf(
  standing: CreditStanding,
  year: number,
  today: Day,
  rulesFor: YearsInput['rulesFor'],
): string | undefined {
  const { places } = standing;
  const home = places.find(({ region }, index) => {
    const { closesOn } = daysOf(rulesFor(year, region), year);
    const movedOn = places[index + 1]?.from;
    return movedOn === undefined || movedOn > (closesOn < today ? closesOn : today);
  });
  return home?.region;
}
