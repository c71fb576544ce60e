import type { LitElement } from 'lit';
import type { Application, Procedure } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import type { DossierEdit } from '../dossier-edit/index.ts';
import type { FormClient } from '../../form-client.ts';
import type { Wording } from '../../texts.ts';
import type { EmployerNames } from '../../controllers/employer-names.ts';
import type { Uploads } from '../../controllers/uploads.ts';

/** The form's element, as far as its draft knows it. */
export interface DraftElement extends LitElement {
  readonly region: string;
  readonly procedure: Procedure;
  readonly locale: string;
  readonly account: string | undefined;
  readonly publicComputer: boolean | undefined;
  readonly wording: Wording;
  refresh(): Promise<void>;
}

/** What the form does for its draft. */
export interface DraftHost {
  readonly element: DraftElement;
  readonly client: FormClient;
  /** A submit that waited has been made. */
  showReceipt(application: Application): void;
  /** A submit that waited was refused. */
  showFailure(form: OpenForm, error: unknown): void;
  /** Opens the form anew, without what was typed. */
  restart(form: OpenForm): void;
}

/** A form that is filled in. */
export interface OpenForm {
  readonly engine: FormEngine;
  readonly uploads: Uploads;
  readonly names: EmployerNames;
  /** The application that it began with: one that came back, or that the person took back. */
  readonly from?: Application | undefined;
  /** The one that came back, and is mended. */
  readonly mends?: Application | undefined;
  /** Of a change or a transfer in. */
  readonly case?: DossierEdit | undefined;
  /** The files that it began with. */
  readonly files: readonly FileEntry[];
}

/** What a page of the form is about. */
export interface Subject {
  /** The application that is shown or mended. */
  readonly application?: Application | undefined;
  readonly form?: OpenForm | undefined;
}
