import { tokenSource } from './embed-token.js';

document.querySelector('ce-credit-viewer').getToken = tokenSource(['people:read', 'credits:read']);
