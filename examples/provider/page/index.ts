export { createClient } from '@acct-kit/core/client';
export { mountBatchPage, type BatchPageOptions } from './mount-batch-page.ts';
