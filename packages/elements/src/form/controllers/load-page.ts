import { AcctError } from '@acct-kit/core/client';
import type { Application, Procedure } from '@acct-kit/core/contract';
import type { Policy } from '@acct-kit/core/policy';
import { todayInChina } from '../../util/china-day.ts';
import type { DossierEditHost } from '../lazy/dossier-edit/index.ts';
import { source as dossierEdit } from '../lazy/load-dossier-edit.ts';
import { source as packs } from '../lazy/load-packs.ts';
import type { FormClient } from '../model/form-client.ts';
import type { FormStart } from '../model/open-form.ts';
import type { NoticePage } from '../model/page.ts';
import { filesOfRecord } from '../model/record-files.ts';

/** What a form begins with, and under which rules. */
export interface LoadedStart extends FormStart {
  readonly policy: Policy;
  /** The application that the person is shown instead of a form. */
  readonly outcome: Application | undefined;
}

export interface LoadOptions {
  readonly procedure: Procedure;
  readonly region: string;
  readonly client: FormClient;
  /** Rules of the host's own. */
  readonly policy: Policy | undefined;
  readonly host: DossierEditHost;
}

/** Loads a part that the form cannot do without. */
const loadNeeded = <Module>(source: { load(): Promise<Module> }): Promise<Module> =>
  source.load().catch(() => {
    throw new AcctError('unavailable');
  });

async function policyOf({ policy }: LoadOptions, region: string): Promise<Policy> {
  return policy ?? (await loadNeeded(packs)).policyOf(region, todayInChina());
}

/** The person's last application of this procedure, if there is one. */
async function latestApplication({ client, procedure }: LoadOptions): Promise<Application | undefined> {
  const { items } = await client.applications.list();
  const found = items.find((one) => one.procedure === procedure);
  return found && (await client.applications.get({ params: { applicationId: found.id } }));
}

async function loadFirstCollection(options: LoadOptions): Promise<LoadedStart> {
  const [policy, latest] = await Promise.all([policyOf(options, options.region), latestApplication(options)]);
  const files = latest ? await filesOfRecord(options.client, latest.record.attachments) : [];
  return { policy, basedOn: latest, files, outcome: latest?.status === 'withdrawn' ? undefined : latest };
}

/** A change and a transfer in start from the person's dossier. */
async function loadDossierEdit(
  options: LoadOptions,
  procedure: 'change' | 'transfer-in',
): Promise<LoadedStart | NoticePage> {
  const { client, host, region } = options;
  const [{ startEdit, noticeTemplate }, latest] = await Promise.all([
    loadNeeded(dossierEdit),
    latestApplication(options),
  ]);
  const started = await startEdit({
    procedure,
    client,
    host,
    latest,
    policyOf: (place) => policyOf(options, place),
  });
  const policy = await policyOf(options, 'case' in started ? started.case.region : region);
  if ('notice' in started) {
    return { name: 'notice', policy, template: (lead) => noticeTemplate(started.notice, procedure, host, lead) };
  }
  const { outcome, basedOn } = started;
  const files = basedOn ? await filesOfRecord(client, basedOn.record.attachments) : started.case.files;
  return { policy, basedOn, case: started.case, files, outcome };
}

/**
 * Finds out what a person who comes for a procedure is shown: a form, an application, or why there is nothing to fill
 * in.
 */
export const loadPage = (options: LoadOptions): Promise<LoadedStart | NoticePage> =>
  options.procedure === 'first' ? loadFirstCollection(options) : loadDossierEdit(options, options.procedure);
