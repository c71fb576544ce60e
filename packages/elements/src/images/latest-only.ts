/** Does a slow task for the latest input only. While it runs, each new input replaces the one that waits. */
export class LatestOnly<Input> {
  private readonly _task: (input: Input) => Promise<void>;
  private _waiting: { readonly input: Input } | undefined;
  private _running: Promise<void> | undefined;

  constructor(task: (input: Input) => Promise<void>) {
    this._task = task;
  }

  add(input: Input): void {
    this._waiting = { input };
    this._running ??= this._run();
  }

  /** Resolves when no input waits and the task does not run. */
  get settled(): Promise<void> {
    return this._running ?? Promise.resolve();
  }

  private async _run(): Promise<void> {
    while (this._waiting) {
      const { input } = this._waiting;
      this._waiting = undefined;
      await this._task(input);
    }
    this._running = undefined;
  }
}
