import type { Messages } from '../../../util/messages.ts';
import type { DossierEditMessageKey } from './messages-zh-cn.ts';

/** The texts of a change and of a transfer in, in English. */
export const english: Messages<DossierEditMessageKey> = {
  'case-first': 'First collection',
  'case-change': 'Change',
  'case-transfer-in': 'Transfer in',
  'case-no-dossier-title': 'You have no dossier yet',
  'case-no-dossier':
    'Apply for the first collection. Once it is approved there is a dossier that can be changed or transferred.',
  'case-lead-first': 'To the first collection',
  'case-open-title': 'Something else is under way',
  'case-open': '{procedure} ({number}) has not been decided. Once it is, you can apply for: {wanted}.',
  'case-transfer-open':
    'The transfer ({number}) is not complete. Once it is, or is cancelled, you can apply for: {wanted}.',
  'case-no-transfer-title': 'There is no transfer to receive',
  'case-no-transfer':
    'First apply for a transfer out at the finance bureau that keeps your dossier. Come back here once it has confirmed.',
  'case-transfer-waits-title': 'The place of origin has not confirmed yet',
  'case-transfer-waits': 'Your transfer ({number}) is being reviewed there. Come back here once it is confirmed.',

  'case-change-intro': 'Below is what your dossier says now. Change only what is different.',
  'case-approved': 'Your last change ({number}) was approved. Below is the dossier as it is now.',
  'case-within-months': 'A change is to be reported within {months} months.',
  'case-within-next-year': 'A change is to be reported by the end of the following year at the latest.',
  'case-count': '{count} changed',
  'case-count-none': 'Nothing changed yet',
  'case-transfer-intro': 'Your dossier has been filled in. Check it, and add what the new place asks for besides.',
  'case-transfer': 'Transfer {number}: from {from} to {to}',
  'case-expires': 'Submit by {day}, or you have to apply for a transfer out again.',

  'case-before': 'Before: {value}',
  'case-after': 'Now: {value}',
  'case-empty': 'not given',
  'case-added': 'New',
  'case-removed': 'Removed',
  'case-removed-row': 'Removed: {row}',
  'case-nothing': 'Nothing has been changed yet. Change what is different, and submit it then.',
  'case-edit': 'Change',
  'case-day': 'The day it happened',
  'case-day-hint': 'Like 2026-09-01. Of several changes, the earliest day.',
  'case-in-time': 'To be reported by {day}: this is in time.',
  'case-late': 'To be reported by {day}: this is late. You can still submit it; do so soon.',
  'case-happened': 'Happened on',
  'case-deadline': 'To be reported by',
  'case-was-late': '{day} (submitted later)',

  'case-newer':
    'Meanwhile there is a newer version of your dossier. It is shown below with all that you changed; check it.',
  'case-newer-lost':
    'Meanwhile there is a newer version of your dossier. It is shown below. These changes do not fit it and were not kept; make them again where you need to:',
  'case-stale': 'Your dossier has just got a newer version, so nothing was submitted. All you filled in is still here.',
  'case-busy': 'Something else is under way. Submit this once it has been decided. All you filled in is still here.',
  'case-transfer-required':
    'With this, another finance bureau would keep your dossier: that is no change. Apply for a transfer out, then for a transfer in.',
  'case-renew': 'Go on with the newer dossier',
};
