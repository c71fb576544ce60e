export { AcctCollectionForm } from './form/acct-collection-form.ts';
export type { AcctCollectionFormEvents } from './form/model/events.ts';
export type { FormMessageKey } from './form/texts/messages-zh-cn.ts';
export { CeCreditViewer } from './viewer/ce-credit-viewer.ts';
export type { CeCreditViewerEvents } from './viewer/model/events.ts';
export type { CreditViewerMessages } from './viewer/texts/messages-zh-cn.ts';
export type { DescribedElements } from './frameworks/element-types.ts';
export type { Messages } from './util/messages.ts';
