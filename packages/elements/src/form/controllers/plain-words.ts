import type { ReactiveController } from 'lit';
import { source as elderFriendly } from '../lazy/load-elder-friendly.ts';
import type { FormElement } from '../model/form-element.ts';
import type { Wording } from '../texts/texts.ts';

/**
 * Loads the plain words of the elder-friendly form when it is asked for. Where they cannot be loaded, the form keeps
 * its usual words; its type is large all the same.
 */
export class PlainWords implements ReactiveController {
  private readonly _element: FormElement;
  private _words: Wording | undefined;
  private _wasOn = false;

  constructor(element: FormElement) {
    this._element = element;
    element.addController(this);
  }

  /** The plain words, while they are asked for and once they have come. */
  get current(): Wording | undefined {
    return this._element.elderFriendly ? this._words : undefined;
  }

  hostUpdate(): void {
    const isOn = this._element.elderFriendly === true;
    if (isOn && !this._wasOn && !this._words) void this._load();
    this._wasOn = isOn;
  }

  private async _load(): Promise<void> {
    this._words = await elderFriendly.load().then(
      ({ plainWords }) => plainWords,
      () => undefined,
    );
    this._element.requestUpdate();
  }
}
