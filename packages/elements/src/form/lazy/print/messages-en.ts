import type { Messages } from '../../../locales/messages.ts';
import type { SheetMessageKey } from './messages-zh-cn.ts';

/** The words of the printed sheet in English. */
export const english: Messages<SheetMessageKey> = {
  'sheet-title-first': 'Information of accounting personnel',
  'sheet-title-change': 'Change of the information of accounting personnel',
  'sheet-title-transfer-in': 'Transfer in of accounting personnel',
  'sheet-not-submitted': 'Not submitted yet, for checking only',
  'sheet-photo': 'Photo',
  'sheet-files': '{count} file(s)',
  'sheet-signature': 'Signature:',
  'sheet-date': 'Date:',
  'sheet-printed': 'Printed at {time}',
};
