import { isAcctError } from '@acct-kit/core/client';
import type { Application, Business, PersonFile } from '@acct-kit/core/contract';
import { regionName, type Policy } from '@acct-kit/core/policy';
import type { FormClient } from '../form-client.ts';
import { filesOfRecord } from '../uploads.ts';
import { BusinessCase, type CaseHost } from './business-case.ts';
import type { Notice } from './notice.ts';
import { rebase } from './rebase.ts';
import { recordBefore } from './rows.ts';

/** What a person finds who comes for a change or a transfer in: why there is nothing to fill in, or something. */
export type Opening =
  | { readonly notice: Notice }
  | {
      readonly case: BusinessCase;
      /** What the form begins with beside the file: an application that came back, or that the person took back. */
      readonly from: Application | undefined;
      /** What became of an application, instead of a form. */
      readonly shows: Application | undefined;
    };

export interface OpenOptions {
  readonly business: 'change' | 'transfer-in';
  readonly client: FormClient;
  readonly host: CaseHost;
  /** The person's last application of this business. */
  readonly latest: Application | undefined;
  /** The rules of a place, to say what it is called. */
  readonly policyOf: (region: string) => Promise<Policy>;
}

async function fileOf({ file }: FormClient): Promise<PersonFile | undefined> {
  try {
    return await file?.get();
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}

const isOpen = ({ status }: Application) => status === 'submitted' || status === 'returned';

/** What keeps the person from this business now. */
function noticeOf(business: Business, { underWay }: PersonFile, latest: Application | undefined): Notice | undefined {
  const { application, transfer } = underWay;
  if (application && application.business !== business)
    return { name: 'under-way', number: application.number, business: application.business };
  if (business === 'change') return transfer && { name: 'transfer-under-way', number: transfer.number };
  if (transfer)
    return transfer.status === 'out-confirmed' ? undefined : { name: 'transfer-waits', number: transfer.number };
  return latest?.status === 'approved' || latest?.status === 'rejected' ? undefined : { name: 'no-transfer' };
}

/** An application that was taken back, on top of the file as it is now. */
function onFile(application: Application, { version, record }: PersonFile): Application {
  const { baseVersion = version, record: mine, changes = [] } = application;
  return baseVersion === version
    ? application
    : { ...application, record: rebase(recordBefore(mine, changes).record, mine, record).record };
}

/** Looks at the person's file and at what is under way. */
export async function openCase({ business, client, host, latest, policyOf }: OpenOptions): Promise<Opening> {
  const file = await fileOf(client);
  if (!file) return { notice: { name: 'no-file' } };
  const { transfer } = file.underWay;
  const undecided = latest && isOpen(latest) ? latest : undefined;
  const notice = undecided ? undefined : noticeOf(business, file, latest);
  if (notice) return { notice };
  const [files, origin] = await Promise.all([
    filesOfRecord(client, file.record.attachments),
    transfer &&
      policyOf(transfer.from.region).then(
        (policy) => regionName(policy, transfer.from.authority),
        () => transfer.from.authority,
      ),
  ]);
  const shows = undecided ?? (business === 'transfer-in' && !transfer ? latest : undefined);
  const from = shows ?? (latest?.status === 'withdrawn' ? onFile(latest, file) : undefined);
  return { case: new BusinessCase({ business, host, file, files, transfer, origin, latest }), from, shows };
}
