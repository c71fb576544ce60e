import type { Verdict } from '@acct-kit/validators';
import { fit, framingMatrix, moved, zoomed, type Bounds, type Framing } from '../framing.ts';
import { FrameScheduler } from '../frame-scheduler.ts';
import { Gesture } from '../gesture.ts';
import { Modal, type ModalOptions } from '../modal.ts';
import { modalStyles } from '../modal.styles.ts';
import { LatestOnly } from '../latest-only.ts';
import { jpegName, openPicture, type OpenFailure, type Picture } from '../picture.ts';
import { boxWithin, drawScene, type Box } from '../stage.ts';
import { fill, type Messages } from '../../util/messages.ts';
import { theme } from '../../theme/theme.ts';
import { commandOfKey, commands, type Command } from './commands.ts';
import { finishPhoto, type FinishedPhoto } from './finish-photo.ts';
import { drawGuides } from './guides.ts';
import { chinese, type PhotoMessageKey } from './messages-zh-cn.ts';
import { findFraming } from './find-framing.ts';
import { viewStyles } from './view.styles.ts';
import { targetSize, withAdvice, type FullTarget, type PhotoTarget } from './target.ts';
import { photoTemplate, type PhotoActions, type State } from './view.ts';

export interface PhotoAssistantOptions extends ModalOptions {
  /** The photo to begin with. Without it, the person is asked for one. */
  readonly file?: File | undefined;
  readonly rules: PhotoTarget;
  /** Texts that replace the Chinese ones. */
  readonly texts?: Partial<Messages<PhotoMessageKey>> | undefined;
}

export interface PhotoResult {
  /** A JPEG of the wanted pixels, density and bytes, upright and without metadata. */
  readonly file: File;
  /** `unsure` where the person uses the photo in spite of an advice. */
  readonly verdict: Verdict;
}

/**
 * Opens the photo assistant, in which a person frames a photo and sees what the rules say about it. Resolves with the
 * file that is ready to be uploaded, or with `undefined` when the person gives up. Everything happens on the device,
 * and nothing is kept.
 */
export function openPhotoAssistant(options: PhotoAssistantOptions): Promise<PhotoResult | undefined> {
  return new PhotoAssistant(options).closed;
}

/** How far a person may enlarge the picture beyond its pixels. The rule about enlarging warns them earlier. */
const enlargement = 4;
/** The margin around the frame, in CSS pixels. */
const stageMargin = 24;
/** The factor of one notch of the mouse wheel. */
const wheelZoom = 1.06;

class PhotoAssistant {
  readonly closed: Promise<PhotoResult | undefined>;
  private readonly _modal: Modal<PhotoResult>;
  private readonly _rules: FullTarget;
  private readonly _texts: Messages<PhotoMessageKey>;
  private readonly _gesture = new Gesture();
  private readonly _resizing = new ResizeObserver(() => this._frame.request());
  private readonly _frame = new FrameScheduler(() => this._redraw());
  private readonly _finishing = new LatestOnly<Framing>((framing) => this._finish(framing));
  private _state: State = 'choosing';
  private _name = '';
  private _picture: Picture | undefined;
  private _framing: Framing | undefined;
  private _photo: FinishedPhoto | undefined;
  private _failure: OpenFailure | 'memory' | undefined;
  private _announcement = '';

  constructor({ file, rules, texts, ...options }: PhotoAssistantOptions) {
    this._rules = withAdvice(rules);
    this._texts = { ...chinese, ...texts };
    this._modal = new Modal(options, [theme, modalStyles, viewStyles]);
    this.closed = this._modal.closed.finally(() => this._dispose());
    if (file) void this._load(file);
    else this._enter('choosing');
  }

  private _boundsIn(picture: Picture): Bounds {
    const { width, height } = targetSize(this._rules);
    return { picture, aspect: width / height, minWidth: width / enlargement };
  }

  private async _load(file: File): Promise<void> {
    this._forget();
    this._enter('loading');
    const opened = await openPicture(file);
    if (!this._modal.isOpen) return typeof opened === 'string' ? undefined : opened.close();
    if (typeof opened === 'string') {
      this._failure = opened;
      return this._enter('choosing');
    }
    this._name = jpegName(file.name);
    this._picture = opened;
    this._enter('open');
    this._resizing.observe(this._canvas!);
    void this._autoFrame();
    // The finest copy is sharper, so the picture is drawn again.
    opened.whole.then(
      () => this._draw(),
      () => undefined,
    );
    this._modal.root.querySelector<HTMLElement>('.stage')?.focus();
  }

  private _enter(state: State): void {
    this._state = state;
    if (state !== 'choosing') this._failure = undefined;
    this._render();
    if (state === 'choosing') this._modal.root.querySelector<HTMLElement>('.failure')?.focus();
  }

  /** Closes the picture that was open. */
  private _forget(): void {
    this._resizing.disconnect();
    this._picture?.close();
    this._picture = undefined;
    this._framing = undefined;
    this._photo = undefined;
  }

  private _dispose(): void {
    this._frame.cancel();
    this._forget();
  }

  private async _autoFrame(): Promise<void> {
    const picture = this._picture;
    if (!picture) return;
    const framing = await findFraming(picture, this._boundsIn(picture), this._rules).catch(() => undefined);
    // The person may have chosen another picture meanwhile.
    if (framing && picture === this._picture) this._set(framing);
  }

  private _change(change: (framing: Framing) => Framing): void {
    if (this._picture && this._framing) this._set(fit(change(this._framing), this._boundsIn(this._picture)));
  }

  private _set(framing: Framing): void {
    this._framing = framing;
    this._frame.request();
  }

  private _redraw(): void {
    if (!this._framing) return;
    this._render();
    this._finishing.add(this._framing);
  }

  private async _finish(framing: Framing): Promise<void> {
    const picture = this._picture;
    if (!picture) return;
    const photo = await finishPhoto(picture, framing, this._rules).catch(() => undefined);
    // The person may have chosen another picture meanwhile.
    if (picture !== this._picture) return;
    this._photo = photo;
    if (photo) return this._render();
    this._forget();
    this._failure = 'memory';
    this._enter('choosing');
  }

  private async _use(): Promise<void> {
    // A movement in this animation frame has not been checked yet.
    if (this._framing) this._finishing.add(this._framing);
    await this._finishing.settled;
    const verdict = this._verdict;
    if (!this._photo || verdict === 'fail') return;
    this._modal.close({ file: new File([this._photo.bytes], this._name, { type: 'image/jpeg' }), verdict });
  }

  private get _verdict(): Verdict {
    const verdicts = new Set(this._photo?.reports.map(({ verdict }) => verdict));
    return verdicts.has('fail') ? 'fail' : verdicts.has('unsure') ? 'unsure' : 'pass';
  }

  private _do(command: Command): void {
    this._change(commands[command]);
    this._announcement = fill(this._texts[`did-${command}`], { degrees: this._framing?.tilt ?? 0 });
  }

  private get _canvas(): HTMLCanvasElement | null {
    return this._modal.root.querySelector('canvas');
  }

  private get _box(): Box {
    const { width, height } = targetSize(this._rules);
    return boxWithin(this._canvas!.getBoundingClientRect(), width / height, stageMargin);
  }

  private readonly _actions: PhotoActions = {
    load: ([file]) => {
      if (file) void this._load(file);
    },
    command: (command) => this._do(command),
    autoFrame: () => {
      this._announcement = this._texts['did-auto'];
      void this._autoFrame();
    },
    tilt: (degrees) => this._change((framing) => ({ ...framing, tilt: degrees })),
    use: () => void this._use(),
    close: () => this._modal.close(),
    key: (event) => {
      const command = commandOfKey[event.key];
      if (!command || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this._do(command);
    },
    down: (event) => {
      this._gesture.down(event);
      // A finger stays captured by the element that it has touched, a mouse does not.
      if (event.pointerType === 'mouse') (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    },
    move: (event) => {
      const movement = this._gesture.move(event);
      if (!movement) return;
      const { dx, dy, zoom } = movement;
      const { width } = this._box;
      this._change((framing) => zoomed(moved(framing, dx / width, dy / width), zoom));
    },
    up: (event) => this._gesture.up(event),
    wheel: (event) => {
      event.preventDefault();
      if (event.deltaY !== 0) {
        this._change((framing) => zoomed(framing, event.deltaY < 0 ? wheelZoom : 1 / wheelZoom));
      }
    },
  };

  private _render(): void {
    this._modal.show(
      photoTemplate({
        texts: this._texts,
        rules: this._rules,
        state: this._state,
        failure: this._failure,
        tilt: this._framing?.tilt ?? 0,
        photo: this._photo,
        verdict: this._verdict,
        announcement: this._announcement,
        actions: this._actions,
      }),
    );
    this._draw();
  }

  private _draw(): void {
    const canvas = this._canvas;
    if (!canvas || !this._picture || !this._framing) return;
    const box = this._box;
    const matrix = framingMatrix(this._framing, box);
    const context = drawScene(canvas, { picture: this._picture, matrix, box, kept: box });
    drawGuides(context, box, this._rules);
  }
}
