import { isAcctError } from '@acct-kit/core/client';
import type { Application, Procedure, Dossier } from '@acct-kit/core/contract';
import { regionName, type Policy } from '@acct-kit/core/policy';
import type { FormClient } from '../../form-client.ts';
import { filesOfRecord } from '../../controllers/uploads.ts';
import { DossierEdit, type CaseHost } from './dossier-edit.ts';
import type { Notice } from './notice.ts';
import { rebase } from './rebase.ts';
import { recordBefore } from './rows.ts';

/** What a person finds who comes for a change or a transfer in: why there is nothing to fill in, or something. */
export type Opening =
  | { readonly notice: Notice }
  | {
      readonly case: DossierEdit;
      /** What the form begins with beside the dossier: an application that came back, or that the person took back. */
      readonly from: Application | undefined;
      /** What became of an application, instead of a form. */
      readonly shows: Application | undefined;
    };

export interface OpenOptions {
  readonly procedure: 'change' | 'transfer-in';
  readonly client: FormClient;
  readonly host: CaseHost;
  /** The person's last application of this procedure. */
  readonly latest: Application | undefined;
  /** The rules of a place, to say what it is called. */
  readonly policyOf: (region: string) => Promise<Policy>;
}

async function fileOf({ dossier }: FormClient): Promise<Dossier | undefined> {
  try {
    return await dossier?.get();
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

const isOpen = ({ status }: Application) => status === 'submitted' || status === 'returned';

/** What keeps the person from this procedure now. */
function noticeOf(procedure: Procedure, { openCases }: Dossier, latest: Application | undefined): Notice | undefined {
  const { application, transfer } = openCases;
  if (application && application.procedure !== procedure)
    return { name: 'open', number: application.number, procedure: application.procedure };
  if (procedure === 'change') return transfer && { name: 'transfer-open', number: transfer.number };
  if (transfer)
    return transfer.status === 'out-confirmed' ? undefined : { name: 'transfer-waits', number: transfer.number };
  return latest?.status === 'approved' || latest?.status === 'rejected' ? undefined : { name: 'no-transfer' };
}

/** An application that was taken back, on top of the dossier as it is now. */
function onFile(application: Application, { version, record }: Dossier): Application {
  const { baseVersion = version, record: mine, changes = [] } = application;
  return baseVersion === version
    ? application
    : { ...application, record: rebase(recordBefore(mine, changes).record, mine, record).record };
}

/** Looks at the person's dossier and at what is under way. */
export async function openCase({ procedure, client, host, latest, policyOf }: OpenOptions): Promise<Opening> {
  const dossier = await fileOf(client);
  if (!dossier) return { notice: { name: 'no-dossier' } };
  const { transfer } = dossier.openCases;
  const undecided = latest && isOpen(latest) ? latest : undefined;
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
  const shows = undecided ?? (procedure === 'transfer-in' && !transfer ? latest : undefined);
  const from = shows ?? (latest?.status === 'withdrawn' ? onFile(latest, dossier) : undefined);
  return { case: new DossierEdit({ procedure, host, dossier, files, transfer, origin, latest }), from, shows };
}
