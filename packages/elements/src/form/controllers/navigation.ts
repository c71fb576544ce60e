import { checkStep, type FormEngine } from '@acct-kit/core/form';
import type { FormElement } from '../model/form-element.ts';
import { focusControl, focusFirst } from './focus.ts';

/** Leads the person from section to section, and puts the focus where they go on. */
export class Navigation {
  /** Whether the section was opened from the page of answers. `next` then leads back to that page. */
  fromAnswers = false;
  private readonly _element: FormElement;

  constructor(element: FormElement) {
    this._element = element;
  }

  goTo(engine: FormEngine, step: string): void {
    engine.goTo(step);
    this.fromAnswers = false;
    void this.focusTop();
  }

  /** Goes on to the next section, unless there are mistakes in this one. */
  next(engine: FormEngine): void {
    if (engine.goOn()) this.goTo(engine, this.fromAnswers ? checkStep : engine.state.step);
    else this.focusSummary();
  }

  /** Opens a section from the page of answers. */
  change(engine: FormEngine, section: string): void {
    this.goTo(engine, section);
    this.fromAnswers = true;
  }

  /** Opens the section of a field, and puts the focus on its control. */
  goToField(engine: FormEngine, section: string, pointer: string): void {
    const isAtAnswers = engine.state.step === checkStep;
    if (engine.state.step !== section) engine.goTo(section);
    this.fromAnswers = this.fromAnswers || isAtAnswers;
    void this.focusControl(pointer);
  }

  async focusControl(pointer: string): Promise<void> {
    await this._element.updateComplete;
    focusControl(this._element.renderRoot, pointer);
  }

  /** Puts the focus on the first of these that the page has once it is drawn. */
  async focusFirst(...selectors: readonly string[]): Promise<void> {
    await this._element.updateComplete;
    focusFirst(this._element.renderRoot, selectors);
  }

  focusTop(): Promise<void> {
    return this.focusFirst('h2');
  }

  focusSummary(): void {
    void this.focusFirst('.summary', 'h2');
  }

  /** Puts the focus on the day on which a change happened. */
  focusDay(): void {
    this._element.requestUpdate();
    void this.focusFirst('#happened-on');
  }
}
