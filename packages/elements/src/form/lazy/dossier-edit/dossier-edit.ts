import { html, nothing, type TemplateResult } from 'lit';
import type {
  Application,
  ApplicationDraft,
  CollectionRecord,
  FieldError,
  Dossier,
  RecordDifference,
  Transfer,
} from '@acct-kit/core/contract';
import type { DraftContent } from '@acct-kit/core/drafts';
import type { FieldView, FileEntry, FormEngine, GroupView } from '@acct-kit/core/form';
import {
  changeDeadlineFor,
  labelAt,
  parseDay,
  regionName,
  type AnswerSection,
  type Policy,
} from '@acct-kit/core/policy';
import { todayInChina } from '../../../locales/messages.ts';
import type { Texts, Wording } from '../../texts.ts';
import { basisTemplate } from '../../views/basis.ts';
import type { FormContext } from '../../views/context.ts';
import { dayTemplate, deadlineText } from './day.ts';
import { rebase } from './rebase.ts';
import { changedSections, type ChangedSection } from './rows.ts';
import { changesTemplate, printedChanges } from './view.ts';
import { wordsOf, type Say } from './words.ts';

/** The form's element, as far as a case knows it. */
export interface CaseHost {
  readonly element: {
    readonly locale: string;
    readonly wording: Wording;
    /** What has been filled in, in its normal form. */
    readonly record: CollectionRecord | undefined;
  };
  /** Something that is filled in has changed. */
  changed(): void;
}

export interface CaseOptions {
  readonly host: CaseHost;
  readonly procedure: 'change' | 'transfer-in';
  readonly dossier: Dossier;
  /** The files of the record of the dossier. */
  readonly files: readonly FileEntry[];
  /** Of a transfer in: the transfer that the place of origin has confirmed, and what that place is called. */
  readonly transfer?: Transfer | undefined;
  readonly origin?: string | undefined;
  /** The person's last application of this procedure. */
  readonly latest?: Application | undefined;
}

/** The version of the dossier that a draft was made from. */
interface DraftBase {
  readonly version: number;
  readonly record: CollectionRecord;
}

const failures = {
  'no-dossier': 'case-no-dossier',
  'case-open': 'case-busy',
  'base-version-stale': 'case-stale',
  'transfer-required': 'case-transfer-required',
  'nothing-changed': 'case-nothing',
} as const;

/** What a change or a transfer in adds to the form: the dossier that it starts from, and what is said and sent of it. */
export class DossierEdit {
  readonly procedure: 'change' | 'transfer-in';
  readonly dossier: Dossier;
  readonly files: readonly FileEntry[];
  private readonly _options: CaseOptions;
  /** The day on which what has changed happened, as it was typed. */
  private _day: string;
  private _dayProblems: readonly FieldError[] = [];
  /** What was changed against an older version of the dossier and does not fit this one; none where nothing was. */
  private _lost: readonly RecordDifference[] | undefined;

  constructor(options: CaseOptions) {
    this._options = options;
    const { procedure, dossier, files, latest } = options;
    this.procedure = procedure;
    this.dossier = dossier;
    this.files = files;
    this._day = (latest?.status !== 'approved' && latest?.happenedOn) || '';
  }

  /** The place whose rules apply. */
  get region(): string {
    return this._options.transfer?.to.region ?? this.dossier.region;
  }

  /** What the draft keeps beside the answers. */
  get about(): NonNullable<DraftContent['about']> {
    const { version, record } = this.dossier;
    return { base: JSON.stringify({ version, record } satisfies DraftBase), day: this._day };
  }

  /** A draft as it is to be shown: on top of this version of the dossier, whichever it was made from. */
  adopt(content: DraftContent): DraftContent {
    const { base, day } = content.about ?? {};
    if (base === undefined) return content;
    this._day = day ?? '';
    return { ...content, record: this._carry(JSON.parse(base) as DraftBase, content.record) };
  }

  /** Takes over what was filled in before the dossier had this version. */
  takeOver(older: DossierEdit, record: CollectionRecord): CollectionRecord {
    this._day = older._day;
    return this._carry(older.dossier, record);
  }

  private _carry(base: DraftBase, mine: CollectionRecord): CollectionRecord {
    if (base.version === this.dossier.version) return mine;
    const { record, lost } = rebase(base.record, mine, this.dossier.record);
    // What was uploaded is in the form's list of files.
    this._lost = lost.filter(({ pointer }) => !pointer.startsWith('/attachments'));
    return record;
  }

  /** Whether there is something to submit. */
  isEmpty({ engine }: Pick<FormContext, 'engine'>): boolean {
    return this.procedure === 'change' && engine.view.changes.length === 0;
  }

  /** What is sent, each time it is. */
  content({ engine }: Pick<FormContext, 'engine'>, record: CollectionRecord): Partial<ApplicationDraft> {
    if (this.procedure === 'transfer-in') return { record };
    const happenedOn = parseDay(this._day);
    return { changes: [...engine.changes()], ...(happenedOn && { happenedOn }) };
  }

  /** What is sent besides, the first time. */
  get reference(): Partial<ApplicationDraft> {
    const { transfer } = this._options;
    return transfer ? { transferId: transfer.id } : { baseVersion: this.dossier.version };
  }

  /** Whether the day can be sent; shows what is wrong with it. */
  checkDay(): boolean {
    const day = parseDay(this._day);
    const code = day === undefined ? 'date-format' : day > todayInChina() ? 'date-in-future' : undefined;
    this._dayProblems = this._day.trim() !== '' && code ? [{ pointer: '/happenedOn', code }] : [];
    return this._dayProblems.length === 0;
  }

  /** Takes what the server says of the day; says whether it does. */
  takeProblems(problems: readonly FieldError[]): boolean {
    this._dayProblems = problems.filter(({ pointer }) => pointer === '/happenedOn');
    return this._dayProblems.length > 0;
  }

  /** Why a submit failed, where only this procedure can fail so. */
  failure(code: string): string | undefined {
    return code in failures ? this.say(failures[code as keyof typeof failures]) : undefined;
  }

  get say(): Say {
    return wordsOf(this._options.host.element);
  }

  /** What is said on top of the form. */
  above(context: FormContext): TemplateResult {
    return html`<div class="banner case">
      ${this._lost ? this._newerTemplate(context, this._lost) : nothing}
      ${this._options.transfer ? this._transferTemplate(this._options.transfer, context) : this._changeTemplate(context)}
    </div>`;
  }

  private _newerTemplate({ engine, texts }: FormContext, lost: readonly RecordDifference[]): TemplateResult {
    return html`<div role="status">
      <p><strong>${this.say(lost.length > 0 ? 'case-newer-lost' : 'case-newer')}</strong></p>
      <ul>
        ${lost.map(({ pointer }) => html`<li>${labelAt(engine.policy, pointer, texts.of)}</li>`)}
      </ul>
    </div>`;
  }

  private _transferTemplate({ number, to, expiresOn }: Transfer, { engine }: FormContext): TemplateResult {
    const { say } = this;
    const params = { number, from: this._options.origin ?? '', to: regionName(engine.policy, to.authority) };
    return html`<p><strong>${say('case-transfer', params)}</strong></p>
      <p>${say('case-transfer-intro')}</p>
      ${expiresOn ? html`<p>${say('case-expires', { day: expiresOn })}</p>` : nothing}`;
  }

  private _changeTemplate({ engine, texts }: FormContext): TemplateResult {
    const { say } = this;
    const { latest } = this._options;
    const count = engine.view.changes.length;
    const due = changeDeadlineFor(engine.policy, todayInChina());
    return html`${latest?.status === 'approved' ? html`<p>${say('case-approved', { number: latest.number })}</p>` : nothing}
      <p>${say('case-change-intro')} ${deadlineText(engine.policy, say)}</p>
      ${due ? basisTemplate([{ labels: [], basis: due.basis }], say('case-deadline'), texts) : nothing}
      <p role="status"><strong>${count > 0 ? say('case-count', { count }) : say('case-count-none')}</strong></p>`;
  }

  /** What the dossier says in a field that says something else now. */
  before({ before, field, pointer }: FieldView, { engine, texts }: FormContext): string {
    if (!before) return '';
    const difference = engine.view.changes.find(({ at }) => at === pointer);
    const [section] = difference ? this._shown(engine, texts, field.sensitive === true, [difference]) : [];
    return section ? this.say('case-before', { value: section.rows[0]!.before || this.say('case-empty') }) : '';
  }

  /** Rows that were taken out. */
  removed({ removed, group }: GroupView, { engine, texts }: FormContext): TemplateResult | typeof nothing {
    if (removed.length === 0) return nothing;
    const gone = engine.view.changes.filter(
      ({ pointer, at }) => at === undefined && pointer.startsWith(`/${group.path}/`),
    );
    const rows = this._shown(engine, texts, true, gone).flatMap((section) => section.rows);
    return html`<ul class="removed" role="status">
      ${rows.map(({ before }) => html`<li>${this.say('case-removed-row', { row: before })}</li>`)}
    </ul>`;
  }

  /** The answers before they are sent: of a change only what is other than in the dossier. */
  answers(context: FormContext): TemplateResult {
    const { engine, texts, showsNumbers, actions } = context;
    if (this.isEmpty(context))
      return html`<p class="banner warning nothing" tabindex="-1">${this.say('case-nothing')}</p>`;
    const sections = this._shown(engine, texts, !showsNumbers);
    return html`${changesTemplate(sections, this.say, (section) => actions.change(section))}
    ${dayTemplate({
      day: this._day,
      problems: this._dayProblems,
      policy: engine.policy,
      texts,
      say: this.say,
      set: (day) => {
        this._day = parseDay(day) ?? day;
        this._dayProblems = [];
        this._options.host.changed();
      },
    })}`;
  }

  /** What was sent: of a change only what was other than in the dossier. */
  outcome(application: Application, policy: Policy, texts: Texts): TemplateResult[] {
    return changesTemplate(this._sent(application, policy, texts), this.say);
  }

  /** The same for paper, of a form or of what was sent. */
  printed(of: FormEngine | Application, policy: Policy, texts: Texts, masked: boolean): AnswerSection[] {
    return printedChanges('view' in of ? this._shown(of, texts, masked) : this._sent(of, policy, texts), this.say);
  }

  /** When it happened, and until when it was to be reported. */
  facts({ happenedOn, deadline, late }: Application): { label: string; value: string }[] {
    const { say } = this;
    return [
      ...(happenedOn ? [{ label: say('case-happened'), value: happenedOn }] : []),
      ...(deadline
        ? [{ label: say('case-deadline'), value: late ? say('case-was-late', { day: deadline }) : deadline }]
        : []),
    ];
  }

  private _shown(
    { policy, state, view }: FormEngine,
    texts: Texts,
    masked: boolean,
    differences: readonly RecordDifference[] = view.changes,
  ): ChangedSection[] {
    return this._sections(policy, this._options.host.element.record ?? state.record, differences, texts, masked);
  }

  private _sent({ record, changes = [] }: Application, policy: Policy, texts: Texts): ChangedSection[] {
    return this._sections(policy, record, changes, texts, true);
  }

  private _sections(
    policy: Policy,
    record: CollectionRecord,
    differences: readonly RecordDifference[],
    texts: Texts,
    masked: boolean,
  ): ChangedSection[] {
    const fileName = (id: string) => this.files.find(({ attachmentId }) => attachmentId === id)?.name;
    return changedSections({ policy, record, differences, texts, masked, fileName });
  }
}
