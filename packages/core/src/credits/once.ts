import { identities } from './duplicates.ts';
import type { Hundredths } from './hundredths.ts';
import type { LedgerEntry, LedgerRecord } from './ledger.ts';
import type { Weighed } from './weigh.ts';

// A record stands for a number and for a title, each of which counts once. The two cross: a record may be the same as two
// that are not the same as each other. So as many count as can stand side by side (a matching of numbers and titles),
// the most credits first: that is the one answer that another record can never lower.

/** A number, or a title of a day. */
interface Thing<R extends LedgerRecord> {
  /** The claims to it, in turn. */
  claims: Claim<R>[];
  /** The one that has it. */
  holder: Claim<R> | undefined;
}

interface Claim<R extends LedgerRecord> {
  readonly entry: LedgerEntry<R>;
  readonly things: readonly [number: Thing<R>, title: Thing<R>];
}

const across = <R extends LedgerRecord>({ things: [number, title] }: Claim<R>, thing: Thing<R>): Thing<R> =>
  thing === number ? title : number;

/** Makes a thing free, by giving what its holder has besides to another claim, where there is one. */
function free<R extends LedgerRecord>(thing: Thing<R>, seen: Set<Thing<R>>): boolean {
  if (thing.holder === undefined) return true;
  seen.add(thing);
  const besides = across(thing.holder, thing);
  const heir = besides.claims.find((claim) => {
    const far = across(claim, besides);
    return !seen.has(far) && free(far, seen);
  });
  if (heir === undefined) return false;
  thing.holder = undefined;
  for (const one of heir.things) one.holder = heir;
  return true;
}

/** Whether one more can stand beside those that do. */
function take<R extends LedgerRecord>(claim: Claim<R>): boolean {
  const { things } = claim;
  const isFree = things.every((thing) => free(thing, new Set()));
  for (const thing of things) {
    thing.claims.push(claim);
    if (isFree) thing.holder = claim;
  }
  return isFree;
}

/** What claims are worth together. */
function worth<R extends LedgerRecord>(claims: readonly Claim<R>[]): Hundredths {
  for (const thing of claims.flatMap(({ things }) => things)) Object.assign(thing, { claims: [], holder: undefined });
  return [...claims]
    .sort((one, other) => other.entry.amount - one.entry.amount)
    .reduce((sum, claim) => sum + Number(take(claim)) * claim.entry.amount, 0);
}

/** The claims that a claim could have to do with, however far. */
function around<R extends LedgerRecord>(claim: Claim<R>): Claim<R>[] {
  const found = new Set([claim]);
  // What is added while it runs is run through, too.
  for (const { things } of found) for (const { claims } of things) for (const one of claims) found.add(one);
  found.delete(claim);
  return [...found];
}

/** What a claim adds that may be more than those before it. */
function addedBy<R extends LedgerRecord>(claim: Claim<R>): Hundredths {
  const others = around(claim);
  const before = worth(others);
  return worth([...others, claim]) - before;
}

/**
 * Tells in turn what each record adds: of the same thing the most counts. A pending record adds what it has more than the
 * registered ones.
 *
 * @param byDay whether a number is only the same on the same day
 */
export function countingOnce<R extends LedgerRecord>(
  all: readonly Weighed<R>[],
  byDay: boolean,
): (weighed: Weighed<R>) => Hundredths {
  const identityOf = identities(all, byDay);
  const known = new Map<string, Thing<R>>();
  const thingOf = (key: string | undefined): Thing<R> => {
    const thing = (key !== undefined && known.get(key)) || { claims: [], holder: undefined };
    if (key !== undefined) known.set(key, thing);
    return thing;
  };
  return (weighed) => {
    const { entry } = weighed;
    const { number, title } = identityOf(weighed);
    if (entry.amount === 0 || (number === undefined && title === undefined)) return entry.amount;
    const claim: Claim<R> = { entry, things: [thingOf(number), thingOf(title)] };
    const added = entry.record.status === 'pending' ? addedBy(claim) : Number(take(claim)) * entry.amount;
    const same = claim.things.flatMap(({ claims }) => claims).find((one) => one !== claim);
    if (added === 0 && same !== undefined) {
      entry.notCounted = 'duplicate';
      entry.insteadOf = same.entry.insteadOf ?? same.entry.record;
    }
    return added;
  };
}
