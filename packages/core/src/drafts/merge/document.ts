import { applyChange } from './apply-change.ts';
import { stampAfter, zeroStamp, type Clock } from './clock.ts';
import { noContent, splitByPath } from './paths.ts';
import { readRegisters } from './read-registers.ts';
import { latestStamp, mergeRegisters, type Registers } from './registers.ts';

/** One tab's copy of a form. It knows what the form shows, and what other tabs have written that it does not show yet. */
export interface Document<Content> {
  readonly registers: Registers;
  /** Everything that is known, including what the form does not show yet. */
  readonly content: Content;
  /** Starts anew with what a form shows before anything is typed. Every tab starts with the same. */
  start(content: Content): void;
  /** Takes what the form shows now. Returns whether something has changed. */
  edit(content: Content): boolean;
  /** Takes what another tab knows. Returns whether something has changed. */
  merge(registers: Registers): boolean;
  /** Returns everything that is known, for a form that shows it from now on. */
  contentToShow(): Content;
}

export function createDocument<Content>(clock: Clock): Document<Content> {
  let registers: Registers = new Map();
  // An edit is compared with what the form showed before. Were it compared with everything that is known, then what has
  // come from another tab and is not shown yet would look as if the person had removed it.
  let shown = noContent;
  return {
    get registers() {
      return registers;
    },
    get content() {
      return readRegisters(registers).content as Content;
    },
    start(content) {
      shown = splitByPath(content, noContent, zeroStamp);
      registers = applyChange(new Map(), noContent, shown, zeroStamp);
    },
    edit(content) {
      const stamp = clock.tick();
      const next = splitByPath(content, shown, stamp);
      const before = registers;
      registers = applyChange(registers, shown, next, stamp);
      shown = next;
      return registers !== before;
    },
    merge(theirs) {
      clock.see(latestStamp(theirs));
      const before = registers;
      registers = mergeRegisters(registers, theirs);
      return [...registers].some(([path, register]) => before.get(path) !== register);
    },
    contentToShow() {
      shown = readRegisters(registers);
      return shown.content as Content;
    },
  };
}

/**
 * Changes a whole form by a function, such as a migration, that every tab applies in the same way. What the function
 * leaves as it is keeps its history.
 */
export function transformRegisters(
  registers: Registers,
  transform: (content: unknown) => unknown,
  author: string,
): Registers {
  const before = readRegisters(registers);
  const stamp = stampAfter(latestStamp(registers), author);
  return applyChange(registers, before, splitByPath(transform(before.content), before, stamp), stamp);
}
