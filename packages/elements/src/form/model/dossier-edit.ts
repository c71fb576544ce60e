import type { nothing, TemplateResult } from 'lit';
import type { Application, ApplicationDraft, CollectionRecord, Dossier, FieldError } from '@acct-kit/core/contract';
import type { DraftContent } from '@acct-kit/core/drafts';
import type { FieldView, FileEntry, FormEngine, GroupView } from '@acct-kit/core/form';
import type { AnswerSection, Policy } from '@acct-kit/core/policy';
import type { Texts } from '../texts/texts.ts';

/** What the templates of a dossier edit are given of the form. */
export interface DossierEditContext {
  readonly engine: FormEngine;
  readonly texts: Texts;
  readonly showsNumbers: boolean;
  readonly actions: { change(section: string): void };
}

/**
 * What a change and a transfer in add to the form: the dossier that the form starts from, and what is shown and sent of
 * it. The lazy part `dossier-edit` implements it, so that a first collection does not load it.
 */
export interface DossierEdit {
  readonly procedure: 'change' | 'transfer-in';
  readonly dossier: Dossier;
  /** The files of the record in the dossier. */
  readonly files: readonly FileEntry[];
  /** The place whose rules apply. */
  readonly region: string;
  /** What the draft keeps beside the answers. */
  readonly about: NonNullable<DraftContent['about']>;
  /** What names the dossier or the transfer in a new application. */
  readonly reference: Partial<ApplicationDraft>;

  /** Fits a draft to this version of the dossier, whichever version it was made from. */
  adoptDraft(content: DraftContent): DraftContent;
  /** Takes over what was filled in while the dossier had an older version. */
  continueFrom(older: DossierEdit, record: CollectionRecord): CollectionRecord;
  /** Whether there is nothing to submit. */
  isEmpty(form: Pick<DossierEditContext, 'engine'>): boolean;
  /** The answers as they are sent with every submit. */
  content(form: Pick<DossierEditContext, 'engine'>, record: CollectionRecord): Partial<ApplicationDraft>;
  /** Whether the day of the change can be sent. Shows what is wrong with it. */
  checkDay(): boolean;
  /** Shows the mistakes that the server found in the day of the change. Gives `false` where there are none. */
  showDayProblems(problems: readonly FieldError[]): boolean;
  /** Why a submit failed, for the codes that only this procedure knows. */
  failureText(code: string): string | undefined;

  /** The name of the button that goes on with the newer version of the dossier. */
  readonly renewText: string;
  /** Marks a row that the dossier does not have. */
  readonly addedText: string;
  /** What the dossier says in a field that says something else now. */
  beforeText(field: FieldView, context: DossierEditContext): string;
  /** What stands above the form. */
  introTemplate(context: DossierEditContext): TemplateResult;
  /** The rows of a list that the person has removed. */
  removedRowsTemplate(group: GroupView, context: DossierEditContext): TemplateResult | typeof nothing;
  /** The answers before they are sent. Of a change, only the differences from the dossier. */
  answersTemplate(context: DossierEditContext): TemplateResult;
  /** The changes that an application made. */
  outcomeTemplate(application: Application, policy: Policy, texts: Texts): TemplateResult[];
  /** The changes of a form or of an application, for the printed page. */
  printedSections(of: FormEngine | Application, policy: Policy, texts: Texts, masked: boolean): AnswerSection[];
  /** When the change happened, and until when it had to be reported. */
  facts(application: Application): { label: string; value: string }[];
}
