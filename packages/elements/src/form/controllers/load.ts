import { AcctError } from '@acct-kit/core/client';
import type { Application, Procedure, CollectionRecord } from '@acct-kit/core/contract';
import type { FileEntry } from '@acct-kit/core/form';
import type { Policy } from '@acct-kit/core/policy';
import { todayInChina } from '../../locales/messages.ts';
import { source as changes } from '../lazy/load-dossier-edit.ts';
import type { DossierEdit, CaseHost, Notice, noticeTemplate } from '../lazy/dossier-edit/index.ts';
import type { FormClient } from '../form-client.ts';
import { source as packs } from '../lazy/load-packs.ts';
import { filesOfRecord } from './uploads.ts';

/** What a form begins with. */
export interface Start {
  /** An application that came back, or that the person took back: everything in it is still there. */
  readonly from?: Application | undefined;
  readonly case?: DossierEdit | undefined;
  /** In the place of what `from` or the file says. */
  readonly record?: CollectionRecord | undefined;
  readonly files: readonly FileEntry[];
}

/** What a form begins with, or what became of an application in its place. */
export interface Opened extends Start {
  readonly policy: Policy;
  readonly shows: Application | undefined;
}

/** Why there is nothing to fill in. */
export interface NoticePage {
  readonly name: 'notice';
  readonly policy: Policy;
  readonly notice: Notice;
  readonly template: typeof noticeTemplate;
}

export interface Opening {
  readonly procedure: Procedure;
  readonly region: string;
  readonly client: FormClient;
  /** Rules of the host's own. */
  readonly policy: Policy | undefined;
  readonly host: CaseHost;
}

/** What the form cannot do without. */
const needed = <Module>(source: { load(): Promise<Module> }): Promise<Module> =>
  source.load().catch(() => {
    throw new AcctError('unavailable');
  });

async function policyOf({ policy }: Opening, region: string): Promise<Policy> {
  return policy ?? (await needed(packs)).policyOf(region, todayInChina());
}

/** The person's last application of this procedure, if there is one. */
async function latestOf({ client, procedure }: Opening): Promise<Application | undefined> {
  const { items } = await client.applications.list();
  const found = items.find((one) => one.procedure === procedure);
  return found && (await client.applications.get({ params: { applicationId: found.id } }));
}

async function openFirst(opening: Opening): Promise<Opened> {
  const [policy, from] = await Promise.all([policyOf(opening, opening.region), latestOf(opening)]);
  const files = from ? await filesOfRecord(opening.client, from.record.attachments) : [];
  return { policy, from, files, shows: from?.status === 'withdrawn' ? undefined : from };
}

/** A change or a transfer in, which start from the person's dossier. */
async function openCase(opening: Opening, procedure: 'change' | 'transfer-in'): Promise<Opened | NoticePage> {
  const { client, host, region } = opening;
  const [later, latest] = await Promise.all([needed(changes), latestOf(opening)]);
  const opened = await later.openCase({
    procedure,
    client,
    host,
    latest,
    policyOf: (place) => policyOf(opening, place),
  });
  const policy = await policyOf(opening, 'case' in opened ? opened.case.region : region);
  if ('notice' in opened) return { name: 'notice', policy, notice: opened.notice, template: later.noticeTemplate };
  const { shows, from } = opened;
  const files = from ? await filesOfRecord(client, from.record.attachments) : opened.case.files;
  return { policy, from, case: opened.case, files, shows };
}

/** Finds out what a person who comes for a procedure is shown. */
export const open = (opening: Opening): Promise<Opened | NoticePage> =>
  opening.procedure === 'first' ? openFirst(opening) : openCase(opening, opening.procedure);
