import { randomUUID } from 'node:crypto';
import type { CreditBatch, CreditChunkResult, CreditRecord } from '@acct-kit/core/contract';
import type { TestPortal } from './databases.ts';
import { call, tokenOf, type Answer } from './http.ts';

export const provider = '京华会计培训中心（演示）';

/** A registration of the person that `newPerson` makes. */
export const row = (documentNumber: string, changes: Record<string, unknown> = {}) => ({
  documentType: 'resident-id',
  documentNumber,
  name: '张样例',
  year: 2026,
  category: 'professional',
  credits: '12.50',
  title: '管理会计',
  completedOn: '2026-05-18',
  ...changes,
});

/** Calls as the training provider of the demo. */
export async function trainer(current: TestPortal) {
  const token = await tokenOf(current, provider);
  return {
    token,
    register: (body: object): Promise<Answer<CreditRecord>> =>
      call(current, token, '/credit-records', { method: 'POST', body }),
    openBatch: (key: string = randomUUID()): Promise<Answer<CreditBatch>> =>
      call(current, token, '/credit-batches', { method: 'POST', body: { key } }),
    sendChunk: (
      batchId: string,
      index: number,
      rows: object[],
      options: { firstRow?: number; key?: string } = {},
    ): Promise<Answer<CreditChunkResult>> =>
      call(current, token, `/credit-batches/${batchId}/chunks`, {
        method: 'POST',
        body: { index, firstRow: options.firstRow ?? 1, rows },
        ...(options.key === undefined ? {} : { key: options.key }),
      }),
  };
}
