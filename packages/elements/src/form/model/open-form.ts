import type { Application, CollectionRecord } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import type { DossierEdit } from './dossier-edit.ts';
import type { EmployerNames } from './employer-names.ts';
import type { Uploads } from './uploads.ts';

/** What a form begins with. */
export interface FormStart {
  /** An application that a reviewer returned, or that the person withdrew. The form shows everything that is in it. */
  readonly basedOn?: Application | undefined;
  /** The edit of the dossier, in a change and in a transfer in. */
  readonly case?: DossierEdit | undefined;
  /** The answers to begin with, in place of those of `basedOn` or of the dossier. */
  readonly record?: CollectionRecord | undefined;
  readonly files: readonly FileEntry[];
}

/** A form that is filled in. */
export interface OpenForm extends FormStart {
  readonly engine: FormEngine;
  readonly uploads: Uploads;
  readonly names: EmployerNames;
  /** The application that was returned. Submitting the form submits it again, instead of a new one. */
  readonly returned?: Application | undefined;
}
