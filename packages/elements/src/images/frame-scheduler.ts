/**
 * In milliseconds. A hidden page gets no animation frames, for example while the camera's own page is in front of it.
 */
const longestWait = 100;

/** Does a task at most once an animation frame, however often it is requested. */
export class FrameScheduler {
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
