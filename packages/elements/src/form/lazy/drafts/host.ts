import type { Application } from '@acct-kit/core/contract';
import type { FormClient } from '../../model/form-client.ts';
import type { FormElement } from '../../model/form-element.ts';
import type { OpenForm } from '../../model/open-form.ts';
import type { Wording } from '../../texts/texts.ts';

/** What the form does for its draft. */
export interface DraftHost {
  readonly element: FormElement;
  readonly client: FormClient;
  /** Words that replace the usual ones. */
  readonly wording: Wording;
  /** Shows the receipt of a submit that waited for the network. */
  showReceipt(application: Application): void;
  /** Shows why a submit that waited for the network was refused. */
  showFailure(form: OpenForm, error: unknown): void;
  /** Opens the form anew, without what was typed. */
  restart(form: OpenForm): void;
}

/** What the page that the person sees is about. */
export interface Subject {
  /** The application that is shown or revised. */
  readonly application?: Application | undefined;
  readonly form?: OpenForm | undefined;
}
