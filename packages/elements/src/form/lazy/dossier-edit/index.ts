export { DossierEdit, type CaseHost } from './dossier-edit.ts';
export { openCase } from './open-case.ts';
export { noticeTemplate, type Notice } from './notice.ts';
