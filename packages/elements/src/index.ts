export { AcctCollectionForm } from './form/acct-collection-form.ts';
export type { AcctCollectionFormEvents } from './form/events.ts';
export type { FormMessageKey } from './form/messages-zh-cn.ts';
export { CeCreditViewer } from './viewer/ce-credit-viewer.ts';
export type { CeCreditViewerEvents } from './viewer/events.ts';
export type { CreditViewerMessages } from './viewer/messages-zh-cn.ts';
export type { DescribedElements } from './frameworks/element-types.ts';
export type { Messages } from './locales/messages.ts';
