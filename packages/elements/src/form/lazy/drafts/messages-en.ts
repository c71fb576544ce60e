import type { Messages } from '../../../util/messages.ts';
import type { DraftMessageKey } from './messages-zh-cn.ts';

/** The texts about drafts in English. */
export const english: Messages<DraftMessageKey> = {
  'draft-title': 'Draft',
  'draft-empty':
    'What you fill in is saved as a draft, encrypted in the browser of this device, and deleted after 30 days.',
  'draft-expired': 'Your last draft was older than 30 days and was deleted. What you fill in now is saved anew.',
  'draft-saving': 'Saving…',
  'draft-saved': 'Saved at {time}',
  'draft-restored': 'Your draft of {time} is back. You can go on.',
  'draft-no-account':
    'No draft is kept, as it is not known who you are. What you fill in is on this page only: submit it, or download a draft file, before you close it.',
  'draft-quota':
    'Not saved: the storage of this device is full. Everything is still on this page. Free some space, or download a draft file.',
  'draft-blocked': 'Not saved: an older page of this site is still open. Close it; everything is still on this page.',
  'draft-unavailable':
    'Not saved: the browser does not let this page store anything (a private window, perhaps). Everything is still on this page: submit it, or download a draft file, before you close it.',
  'draft-timeout':
    'Not saved: the storage of the browser does not answer; it is tried again. Everything is still on this page, and can be downloaded as a draft file.',
  'draft-deleted':
    'The data of the browser have just been cleared, the draft too. Everything is still on this page and is saved again when you go on.',
  'draft-corrupt': 'Your last draft is damaged and cannot be read. What you fill in now is saved anew.',
  'draft-key-missing':
    'Your last draft cannot be decrypted: some data of the browser were cleared. What you fill in now is saved anew.',
  'draft-newer':
    'The draft was saved by a newer version of this page. Reload to go on; what you fill in now is on this page only.',
  'draft-wiped': 'The draft was cleared on another page, or has been submitted. This page does not save any more.',
  'draft-public':
    'Public computer: this page keeps nothing. What you fill in is gone when you close it. Submit before you leave, and sign out.',
  'draft-download': 'Download a draft file',
  'draft-upload': 'Restore from a file',
  'draft-reopen': 'Open again',
  'draft-wipe': 'Clear the draft',
  'draft-restart': 'Start anew',
  'draft-wipe-question': 'What you have filled in will be deleted for good. Are you sure?',
  'draft-wipe-yes': 'Clear it',
  'draft-wipe-no': 'Keep it',
  'draft-file-name': 'collection-draft',
  'draft-downloaded':
    'The draft file is downloaded. It is not encrypted and holds personal data: keep it safe, and delete it afterwards.',
  'draft-taken': 'Restored from the file: please check it. Choose again the pictures that had not been uploaded.',
  'draft-not-a-draft': 'This file is no draft file, or is damaged.',
  'draft-other-form': 'This draft file belongs to another place or another procedure.',
  'draft-newer-file': 'This draft file was made by a newer version of this page. Reload and try again.',
  'waiting-title': 'Saved, to be submitted when you are online',
  'waiting-stored':
    'There is no connection. Your information is kept on this device and is submitted once, by itself, when the network is back. You can close this page and open it again later.',
  'waiting-unstored':
    'There is no connection. Your information is submitted once, by itself, when the network is back. Do not close this page, or you will have to submit again.',
  'waiting-attempts': 'Tried {count} times',
  'waiting-again': 'Try now',
  'waiting-sending': 'Submitting…',
  'waiting-back': 'Do not submit yet, change it',
};
