import { createClientOf, isAcctError, paginate, type Client, type ClientOptions } from '@acct-kit/core/client';
import { ownCreditRoutes, type CreditRecord, type CreditStanding } from '@acct-kit/core/contract';

/** How many records are asked for at a time. */
const pageSize = 100;

/**
 * The calls that the viewer makes. A host may give a client of its own. Without `years`, credits are owed for every
 * year.
 */
export interface ViewerClient {
  readonly credits: Pick<Client['credits'], 'list'> & Partial<Pick<Client['credits'], 'years'>>;
}

/** Makes the client that calls the server at `base-url`. */
export const createViewerClient = (options: ClientOptions): ViewerClient =>
  createClientOf({ credits: ownCreditRoutes }, options);

export async function loadRecords({ credits }: ViewerClient, signal: AbortSignal): Promise<CreditRecord[]> {
  const records: CreditRecord[] = [];
  for await (const record of paginate(credits.list, { query: { limit: pageSize } }, { signal })) records.push(record);
  return records;
}

/**
 * Loads what decides for which years credits are owed. Gives `undefined` where the client or the server does not know
 * it.
 */
export async function loadStanding(
  { credits }: ViewerClient,
  signal: AbortSignal,
): Promise<CreditStanding | undefined> {
  try {
    return (await credits.years?.({}, { signal }))?.standing;
  } catch (error) {
    if (isAcctError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
