import type { Messages } from '../../../util/messages.ts';
import type { PrintMessageKey } from './messages-zh-cn.ts';

/** The texts of the printed page in English. */
export const english: Messages<PrintMessageKey> = {
  'print-title-first': 'Information of accounting personnel',
  'print-title-change': 'Change of the information of accounting personnel',
  'print-title-transfer-in': 'Transfer in of accounting personnel',
  'print-not-submitted': 'Not submitted yet, for checking only',
  'print-photo': 'Photo',
  'print-files': '{count} file(s)',
  'print-signature': 'Signature:',
  'print-date': 'Date:',
  'print-printed': 'Printed at {time}',
};
