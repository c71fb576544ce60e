import type { TemplateResult } from 'lit';
import type { Application, Procedure } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import type { Policy } from '@acct-kit/core/policy';
import type { DossierEdit } from './dossier-edit.ts';
import type { OpenForm } from './open-form.ts';

/** The form could not be opened. */
export interface FailedPage {
  readonly name: 'failed';
  readonly text: string;
}

/** Says why there is nothing to fill in. */
export interface NoticePage {
  readonly name: 'notice';
  readonly policy: Policy;
  /** @param lead leads the person to the procedure that comes first */
  readonly template: (lead: (procedure: Procedure) => void) => TemplateResult;
}

export interface FormPage extends OpenForm {
  readonly name: 'form';
}

/** Shows what became of an application. */
export interface OutcomePage {
  readonly name: 'outcome';
  readonly policy: Policy;
  readonly application: Application;
  readonly files: readonly FileEntry[];
  readonly case: DossierEdit | undefined;
}

/** What the element shows. */
export type Page = { readonly name: 'loading' } | FailedPage | NoticePage | FormPage | OutcomePage;
