import type { FieldView, FormEngine } from '@acct-kit/core/form';
import type { DossierEdit } from '../model/dossier-edit.ts';
import type { EmployerNames } from '../model/employer-names.ts';
import type { Uploads } from '../model/uploads.ts';
import type { Texts } from '../texts/texts.ts';
import type { SubmitFailure } from './failure.ts';

/** What a person can do with the form, beside answering its fields. */
export interface FormActions {
  next(): void;
  goTo(step: string): void;
  /** Opens the section of a field, and puts the focus on its control. */
  goToField(section: string, pointer: string): void;
  /** Puts the focus on a control of this page. It is called when the control that had the focus has gone. */
  focus(pointer: string): void;
  /** Opens a section from the page of answers; `next` then leads back to that page. */
  change(section: string): void;
  /** Opens the tool for the pictures of a field, with the files to begin with. */
  editPictures(view: FieldView, files: readonly File[]): void;
  /** Looks up the employer that has the code in a field. */
  lookUp(view: FieldView): void;
  toggleNumbers(): void;
  print(): void;
  submit(): void;
}

/** What every template of the form is given. */
export interface FormContext {
  readonly engine: FormEngine;
  readonly uploads: Uploads;
  readonly names: EmployerNames;
  readonly texts: Texts;
  readonly actions: FormActions;
  /** The edit of the dossier, in a change and in a transfer in. */
  readonly case: DossierEdit | undefined;
  /** Whether the section was opened from the page of answers. */
  readonly fromAnswers: boolean;
  readonly showsNumbers: boolean;
  readonly submitting: boolean;
  /** Why the last submit failed. */
  readonly failure: SubmitFailure | undefined;
}
