import { isAcctError } from '@acct-kit/core/client';
import type { Application, Procedure, Dossier } from '@acct-kit/core/contract';
import { regionName, type Policy } from '@acct-kit/core/policy';
import type { FormClient } from '../../model/form-client.ts';
import { filesOfRecord } from '../../model/record-files.ts';
import { recordBefore } from './changed-sections.ts';
import { DossierEditor } from './editor.ts';
import type { DossierEditHost } from './host.ts';
import type { Notice } from './notice.ts';
import { rebase } from './rebase.ts';

/** What a person who comes for a change or a transfer in is shown: a notice, or an edit of the dossier. */
export type StartedEdit =
  | { readonly notice: Notice }
  | {
      readonly case: DossierEditor;
      /** An application that was returned or withdrawn, with which the form begins. */
      readonly basedOn: Application | undefined;
      /** The application that the person is shown instead of a form. */
      readonly outcome: Application | undefined;
    };

export interface StartOptions {
  readonly procedure: 'change' | 'transfer-in';
  readonly client: FormClient;
  readonly host: DossierEditHost;
  /** The person's last application of this procedure. */
  readonly latest: Application | undefined;
  /** Gives the rules of a place, which say what its authorities are called. */
  readonly policyOf: (region: string) => Promise<Policy>;
}

async function dossierOf({ dossier }: FormClient): Promise<Dossier | undefined> {
  try {
    return await dossier?.get();
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

const isUndecided = ({ status }: Application) => status === 'submitted' || status === 'returned';

/** Says what keeps the person from this procedure now. */
function noticeOf(procedure: Procedure, { openCases }: Dossier, latest: Application | undefined): Notice | undefined {
  const { application, transfer } = openCases;
  if (application && application.procedure !== procedure)
    return { name: 'open', number: application.number, procedure: application.procedure };
  if (procedure === 'change') return transfer && { name: 'transfer-open', number: transfer.number };
  if (transfer)
    return transfer.status === 'out-confirmed' ? undefined : { name: 'transfer-waits', number: transfer.number };
  return latest?.status === 'approved' || latest?.status === 'rejected' ? undefined : { name: 'no-transfer' };
}

/** Fits a withdrawn application to the version that the dossier has now. */
function rebaseApplication(application: Application, { version, record }: Dossier): Application {
  const { baseVersion = version, record: mine, changes = [] } = application;
  return baseVersion === version
    ? application
    : { ...application, record: rebase(recordBefore(mine, changes).record, mine, record).record };
}

/** Starts an edit of the person's dossier, unless something else has to be done first. */
export async function startEdit({ procedure, client, host, latest, policyOf }: StartOptions): Promise<StartedEdit> {
  const dossier = await dossierOf(client);
  if (!dossier) return { notice: { name: 'no-dossier' } };
  const { transfer } = dossier.openCases;
  const undecided = latest && isUndecided(latest) ? latest : undefined;
  const notice = undecided ? undefined : noticeOf(procedure, dossier, latest);
  if (notice) return { notice };
  const [files, origin] = await Promise.all([
    filesOfRecord(client, dossier.record.attachments),
    transfer &&
      policyOf(transfer.from.region).then(
        (policy) => regionName(policy, transfer.from.authority),
        () => transfer.from.authority,
      ),
  ]);
  const outcome = undecided ?? (procedure === 'transfer-in' && !transfer ? latest : undefined);
  const basedOn = outcome ?? (latest?.status === 'withdrawn' ? rebaseApplication(latest, dossier) : undefined);
  return { case: new DossierEditor({ procedure, host, dossier, files, transfer, origin, latest }), basedOn, outcome };
}
