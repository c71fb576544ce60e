/** A page that is not to be seen has no frames: the camera's own page may be in front of it. */
const longestWait = 100;

/** Does something at most once a frame, whoever asks how often. */
export class Frame {
  private readonly _task: () => void;
  private _frame = 0;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  constructor(task: () => void) {
    this._task = task;
  }

  request(): void {
    if (this._timer !== undefined) return;
    const run = () => {
      this.cancel();
      this._task();
    };
    this._frame = requestAnimationFrame(run);
    this._timer = setTimeout(run, longestWait);
  }

  cancel(): void {
    cancelAnimationFrame(this._frame);
    clearTimeout(this._timer);
    this._timer = undefined;
  }
}
