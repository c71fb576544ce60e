import type { FieldView, FormEngine } from '@acct-kit/core/form';
import type { DossierEdit } from '../lazy/dossier-edit/index.ts';
import type { EmployerNames } from '../controllers/employer-names.ts';
import type { Texts } from '../texts.ts';
import type { Uploads } from '../controllers/uploads.ts';
import type { SubmitFailure } from './failure.ts';

/** What a person can do with the form, beside giving answers. */
export interface FormActions {
  next(): void;
  goTo(step: string): void;
  /** Opens the section of a field and puts the focus there. */
  lead(section: string, pointer: string): void;
  /** Puts the focus on a control that is there: after what had it has gone. */
  focus(pointer: string): void;
  /** Opens a section from the page of answers; `next` then leads back to it. */
  change(section: string): void;
  /** Opens the tool for the pictures of a field, with those to begin with. */
  arrange(view: FieldView, files: readonly File[]): void;
  /** Looks up what the code of an employer stands for. */
  lookUp(view: FieldView): void;
  toggleNumbers(): void;
  print(): void;
  submit(): void;
  refresh(): void;
}

/** What every view of the form is given. */
export interface FormContext {
  readonly engine: FormEngine;
  readonly uploads: Uploads;
  readonly names: EmployerNames;
  readonly texts: Texts;
  readonly actions: FormActions;
  /** Of a change or a transfer in. */
  readonly case: DossierEdit | undefined;
  /** Opened from the page of answers. */
  readonly fromAnswers: boolean;
  readonly showsNumbers: boolean;
  readonly submitting: boolean;
  /** Why the last submit failed. */
  readonly failure: SubmitFailure | undefined;
}

/** The id of the control of a field, within the shadow root. */
export const controlId = (pointer: string): string => `field${pointer.replace(/\//g, '-')}`;
