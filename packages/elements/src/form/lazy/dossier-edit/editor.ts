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
import { todayInChina } from '../../../util/china-day.ts';
import type { Say } from '../../../util/messages.ts';
import type { DossierEdit, DossierEditContext } from '../../model/dossier-edit.ts';
import type { Texts } from '../../texts/texts.ts';
import { basisTemplate } from '../../views/basis.ts';
import { changedSections, type ChangedSection } from './changed-sections.ts';
import { changesAsAnswers, changesTemplate } from './changes.ts';
import { dayTemplate, deadlineText } from './day.ts';
import { sayFor, type DossierEditHost } from './host.ts';
import type { DossierEditMessageKey } from './messages-zh-cn.ts';
import { rebase } from './rebase.ts';

export interface DossierEditorOptions {
  readonly host: DossierEditHost;
  readonly procedure: 'change' | 'transfer-in';
  readonly dossier: Dossier;
  /** The files of the record in the dossier. */
  readonly files: readonly FileEntry[];
  /** In a transfer in, the transfer that the place of origin has confirmed. */
  readonly transfer?: Transfer | undefined;
  /** What the place of origin is called. */
  readonly origin?: string | undefined;
  /** The person's last application of this procedure. */
  readonly latest?: Application | undefined;
}

/** The version of the dossier that a draft was made from. */
interface DraftBase {
  readonly version: number;
  readonly record: CollectionRecord;
}

/** The texts for codes that only this procedure knows. */
const failureKeys = {
  'no-dossier': 'case-no-dossier',
  'case-open': 'case-busy',
  'base-version-stale': 'case-stale',
  'transfer-required': 'case-transfer-required',
  'nothing-changed': 'case-nothing',
} as const;

/** The edit of a dossier, in a change and in a transfer in. The interface says what each member is for. */
export class DossierEditor implements DossierEdit {
  readonly procedure: 'change' | 'transfer-in';
  readonly dossier: Dossier;
  readonly files: readonly FileEntry[];
  private readonly _options: DossierEditorOptions;
  /** The day on which the change happened, as it was typed. */
  private _day: string;
  private _dayProblems: readonly FieldError[] = [];
  /** The changes to an older version that do not fit this one. Set once a change of versions has been handled. */
  private _lostChanges: readonly RecordDifference[] | undefined;

  constructor(options: DossierEditorOptions) {
    this._options = options;
    const { procedure, dossier, files, latest } = options;
    this.procedure = procedure;
    this.dossier = dossier;
    this.files = files;
    this._day = (latest?.status !== 'approved' && latest?.happenedOn) || '';
  }

  get region(): string {
    return this._options.transfer?.to.region ?? this.dossier.region;
  }

  get about(): NonNullable<DraftContent['about']> {
    const { version, record } = this.dossier;
    return { base: JSON.stringify({ version, record } satisfies DraftBase), day: this._day };
  }

  adoptDraft(content: DraftContent): DraftContent {
    const { base, day } = content.about ?? {};
    if (base === undefined) return content;
    this._day = day ?? '';
    return { ...content, record: this._rebase(JSON.parse(base) as DraftBase, content.record) };
  }

  continueFrom(older: DossierEdit, record: CollectionRecord): CollectionRecord {
    this._day = older.about.day ?? '';
    return this._rebase(older.dossier, record);
  }

  private _rebase(base: DraftBase, mine: CollectionRecord): CollectionRecord {
    if (base.version === this.dossier.version) return mine;
    const { record, lost } = rebase(base.record, mine, this.dossier.record);
    // Uploaded files are not lost: they are in the form's list of files.
    this._lostChanges = lost.filter(({ pointer }) => !pointer.startsWith('/attachments'));
    return record;
  }

  isEmpty({ engine }: Pick<DossierEditContext, 'engine'>): boolean {
    return this.procedure === 'change' && engine.view.changes.length === 0;
  }

  content({ engine }: Pick<DossierEditContext, 'engine'>, record: CollectionRecord): Partial<ApplicationDraft> {
    if (this.procedure === 'transfer-in') return { record };
    const happenedOn = parseDay(this._day);
    return { changes: [...engine.changes()], ...(happenedOn && { happenedOn }) };
  }

  get reference(): Partial<ApplicationDraft> {
    const { transfer } = this._options;
    return transfer ? { transferId: transfer.id } : { baseVersion: this.dossier.version };
  }

  checkDay(): boolean {
    const day = parseDay(this._day);
    const code = day === undefined ? 'date-format' : day > todayInChina() ? 'date-in-future' : undefined;
    this._dayProblems = this._day.trim() !== '' && code ? [{ pointer: '/happenedOn', code }] : [];
    return this._dayProblems.length === 0;
  }

  showDayProblems(problems: readonly FieldError[]): boolean {
    this._dayProblems = problems.filter(({ pointer }) => pointer === '/happenedOn');
    return this._dayProblems.length > 0;
  }

  failureText(code: string): string | undefined {
    return code in failureKeys ? this.say(failureKeys[code as keyof typeof failureKeys]) : undefined;
  }

  get say(): Say<DossierEditMessageKey> {
    return sayFor(this._options.host);
  }

  get renewText(): string {
    return this.say('case-renew');
  }

  get addedText(): string {
    return this.say('case-added');
  }

  introTemplate(context: DossierEditContext): TemplateResult {
    return html`<div class="banner case">
      ${this._lostChanges ? this._newerVersionTemplate(context, this._lostChanges) : nothing}
      ${this._options.transfer ? this._transferTemplate(this._options.transfer, context) : this._changeTemplate(context)}
    </div>`;
  }

  private _newerVersionTemplate(
    { engine, texts }: DossierEditContext,
    lost: readonly RecordDifference[],
  ): TemplateResult {
    return html`<div role="status">
      <p><strong>${this.say(lost.length > 0 ? 'case-newer-lost' : 'case-newer')}</strong></p>
      <ul>
        ${lost.map(({ pointer }) => html`<li>${labelAt(engine.policy, pointer, texts.of)}</li>`)}
      </ul>
    </div>`;
  }

  private _transferTemplate({ number, to, expiresOn }: Transfer, { engine }: DossierEditContext): TemplateResult {
    const { say } = this;
    const params = { number, from: this._options.origin ?? '', to: regionName(engine.policy, to.authority) };
    return html`<p><strong>${say('case-transfer', params)}</strong></p>
      <p>${say('case-transfer-intro')}</p>
      ${expiresOn ? html`<p>${say('case-expires', { day: expiresOn })}</p>` : nothing}`;
  }

  private _changeTemplate({ engine, texts }: DossierEditContext): TemplateResult {
    const { say } = this;
    const { latest } = this._options;
    const count = engine.view.changes.length;
    const due = changeDeadlineFor(engine.policy, todayInChina());
    return html`${latest?.status === 'approved' ? html`<p>${say('case-approved', { number: latest.number })}</p>` : nothing}
      <p>${say('case-change-intro')} ${deadlineText(engine.policy, say)}</p>
      ${due ? basisTemplate([{ labels: [], basis: due.basis }], say('case-deadline'), texts) : nothing}
      <p role="status"><strong>${count > 0 ? say('case-count', { count }) : say('case-count-none')}</strong></p>`;
  }

  beforeText({ before, field, pointer }: FieldView, { engine, texts }: DossierEditContext): string {
    if (!before) return '';
    const difference = engine.view.changes.find(({ at }) => at === pointer);
    const [section] = difference ? this._sectionsOfForm(engine, texts, field.sensitive === true, [difference]) : [];
    return section ? this.say('case-before', { value: section.rows[0]!.before || this.say('case-empty') }) : '';
  }

  removedRowsTemplate(
    { removed, group }: GroupView,
    { engine, texts }: DossierEditContext,
  ): TemplateResult | typeof nothing {
    if (removed.length === 0) return nothing;
    const removedRows = engine.view.changes.filter(
      ({ pointer, at }) => at === undefined && pointer.startsWith(`/${group.path}/`),
    );
    const rows = this._sectionsOfForm(engine, texts, true, removedRows).flatMap((section) => section.rows);
    return html`<ul class="removed" role="status">
      ${rows.map(({ before }) => html`<li>${this.say('case-removed-row', { row: before })}</li>`)}
    </ul>`;
  }

  answersTemplate(context: DossierEditContext): TemplateResult {
    const { engine, texts, showsNumbers, actions } = context;
    if (this.isEmpty(context))
      return html`<p class="banner warning nothing-changed" tabindex="-1">${this.say('case-nothing')}</p>`;
    const sections = this._sectionsOfForm(engine, texts, !showsNumbers);
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

  outcomeTemplate(application: Application, policy: Policy, texts: Texts): TemplateResult[] {
    return changesTemplate(this._sectionsOfApplication(application, policy, texts), this.say);
  }

  printedSections(of: FormEngine | Application, policy: Policy, texts: Texts, masked: boolean): AnswerSection[] {
    return changesAsAnswers(
      'view' in of ? this._sectionsOfForm(of, texts, masked) : this._sectionsOfApplication(of, policy, texts),
      this.say,
    );
  }

  facts({ happenedOn, deadline, late }: Application): { label: string; value: string }[] {
    const { say } = this;
    return [
      ...(happenedOn ? [{ label: say('case-happened'), value: happenedOn }] : []),
      ...(deadline
        ? [{ label: say('case-deadline'), value: late ? say('case-was-late', { day: deadline }) : deadline }]
        : []),
    ];
  }

  private _sectionsOfForm(
    { policy, state, view }: FormEngine,
    texts: Texts,
    masked: boolean,
    differences: readonly RecordDifference[] = view.changes,
  ): ChangedSection[] {
    return this._sections(policy, this._options.host.record ?? state.record, differences, texts, masked);
  }

  private _sectionsOfApplication(
    { record, changes = [] }: Application,
    policy: Policy,
    texts: Texts,
  ): ChangedSection[] {
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
