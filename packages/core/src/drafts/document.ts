import { withChange } from './change.ts';
import { stampAfter, zeroStamp, type Clock } from './clock.ts';
import { nowhere, placesOf } from './places.ts';
import { placesIn } from './read.ts';
import { latest, merge, type Replica } from './replica.ts';

/** One tab's copy of a form: what it shows, and what is known. */
export interface Document<Content> {
  readonly replica: Replica;
  /** All that is known, also what the form does not show yet. */
  readonly content: Content;
  /** Starts anew with what a form shows before anything is typed: the same in every tab. */
  begin(content: Content): void;
  /** Takes what the form shows now; says whether that is news. */
  edit(content: Content): boolean;
  /** Takes what another tab knows; says whether that is news. */
  absorb(replica: Replica): boolean;
  /** Gives what is known to a form that will show it. */
  take(): Content;
}

export function createDocument<Content>(clock: Clock): Document<Content> {
  let replica: Replica = new Map();
  // Changes are those against what the form shows: what came from other tabs since is not taken for taken away.
  let shown = nowhere;
  return {
    get replica() {
      return replica;
    },
    get content() {
      return placesIn(replica).content as Content;
    },
    begin(content) {
      shown = placesOf(content, nowhere, zeroStamp);
      replica = withChange(new Map(), nowhere, shown, zeroStamp);
    },
    edit(content) {
      const stamp = clock.tick();
      const next = placesOf(content, shown, stamp);
      const before = replica;
      replica = withChange(replica, shown, next, stamp);
      shown = next;
      return replica !== before;
    },
    absorb(theirs) {
      clock.see(latest(theirs));
      const before = replica;
      replica = merge(replica, theirs);
      return [...replica].some(([path, register]) => before.get(path) !== register);
    },
    take() {
      shown = placesIn(replica);
      return shown.content as Content;
    },
  };
}

/** A replica after a change of all of it that every tab makes alike: what stays the same keeps its history. */
export function transformed(replica: Replica, transform: (content: unknown) => unknown, by: string): Replica {
  const before = placesIn(replica);
  const stamp = stampAfter(latest(replica), by);
  return withChange(replica, before, placesOf(transform(before.content), before, stamp), stamp);
}
