import type { Target } from './locate.ts';

/** A browser, over whatever protocol it is driven. `Handle` is what the protocol calls an element. */
export interface Driver<Handle> {
  open(url: string): Promise<unknown>;
  /** The element that `locate` finds, if it is there by now. */
  find(target: Target): Promise<Handle | undefined>;
  textOf(handle: Handle): Promise<string>;
  click(handle: Handle): Promise<unknown>;
  /** Types text in place of what is there. */
  fill(handle: Handle, text: string): Promise<unknown>;
  /** Chooses an option of a `<select>` by its text. */
  choose(handle: Handle, option: string): Promise<unknown>;
  upload(handle: Handle, file: string): Promise<unknown>;
  close(): Promise<unknown>;
}
