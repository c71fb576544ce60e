import { tokenSource } from './embed-token.js';

document.querySelector('acct-collection-form').getToken = tokenSource([
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
]);
