export type { DossierEditHost } from './host.ts';
export { noticeTemplate } from './notice.ts';
export { startEdit } from './start-edit.ts';
