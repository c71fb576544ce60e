import type { LitElement } from 'lit';
import type { Application, Business } from '@acct-kit/core/contract';
import type { FileEntry, FormEngine } from '@acct-kit/core/form';
import type { Messages } from '../../messages.ts';
import type { FormClient } from '../form-client.ts';
import type { Uploads } from '../uploads.ts';

/** The form's element, as far as its draft knows it. */
export interface DraftElement extends LitElement {
  readonly region: string;
  readonly business: Business;
  readonly locale: string;
  readonly account: string | undefined;
  readonly publicComputer: boolean | undefined;
  readonly messages: Partial<Messages<string>> | undefined;
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
  /** The application that came back and is mended. */
  readonly mends?: Application | undefined;
  /** The files that it began with. */
  readonly files: readonly FileEntry[];
}

/** What a page of the form is about. */
export interface Subject {
  /** The application that is shown or mended. */
  readonly application?: Application | undefined;
  readonly form?: OpenForm | undefined;
}
