/** One mistake in a pack, and where it is. */
export interface PackMistake {
  /** A JSON pointer (RFC 6901) into the pack. */
  readonly path: string;
  /** English, for the developer who writes the pack. */
  readonly message: string;
}

/** No policy can be made: the place does not exist, or a pack is wrong. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** A JSON pointer (RFC 6901) to the first mistake in the pack; empty when no pack is to blame. */
  readonly path: string;
  /** Every mistake that was found in the pack. */
  readonly mistakes: readonly PackMistake[];
  constructor(message: string, path = '', mistakes: readonly PackMistake[] = [{ path, message }]) {
    super(message);
    this.path = path;
    this.mistakes = mistakes;
  }
}
