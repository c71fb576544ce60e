export { AcctCollectionForm } from './acct-collection-form/acct-collection-form.ts';
export type { AcctCollectionFormEvents } from './acct-collection-form/events.ts';
export type { FormMessageKey } from './acct-collection-form/messages-zh-cn.ts';
export { CeCreditViewer } from './ce-credit-viewer/ce-credit-viewer.ts';
export type { CeCreditViewerEvents } from './ce-credit-viewer/events.ts';
export type { CreditViewerMessages } from './ce-credit-viewer/messages-zh-cn.ts';
export type { DescribedElements } from './frameworks.ts';
export type { Messages } from './messages.ts';
