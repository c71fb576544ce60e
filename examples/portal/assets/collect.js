import { tokenSource } from './embed-token.js';
import { begin } from './policy.js';
import './type-size.js';

const form = document.querySelector('acct-collection-form');

const getToken = tokenSource([
  'people:read',
  'file:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
]);

void begin(form, getToken);

// Each business has a page of its own here.
form.addEventListener('acct-lead', (event) => {
  event.preventDefault();
  location.assign(event.detail.business === 'first' ? '/collect' : `/collect/${event.detail.business}`);
});
