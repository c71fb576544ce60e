import { tokenSource } from './embed-token.js';

document.querySelector('acct-collection-form').getToken = tokenSource([
  'people:read',
  'applications:read',
  'applications:write',
  'attachments:read',
  'attachments:write',
]);
