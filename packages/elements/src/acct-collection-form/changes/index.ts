export { BusinessCase, type CaseHost } from './business-case.ts';
export { openCase } from './open-case.ts';
export { noticeTemplate, type Notice } from './notice.ts';
