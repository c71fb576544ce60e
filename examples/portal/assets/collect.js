import { tokenSource } from './embed-token.js';
import { begin } from './policy.js';
import './type-size.js';

const form = document.querySelector('acct-collection-form');

const getToken = tokenSource([
  'people:read',
  'dossier:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
]);

void begin(form, getToken);

// Each procedure has a page of its own here.
form.addEventListener('acct-lead', (event) => {
  event.preventDefault();
  location.assign(event.detail.procedure === 'first' ? '/collect' : `/collect/${event.detail.procedure}`);
});
