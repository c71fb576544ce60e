import { tokenSource } from './embed-token.js';

document.querySelector('ce-credit-viewer').getToken = tokenSource(['credits:read']);
