import { tokenSource } from './embed-token.js';
import { begin } from './policy.js';

void begin(document.querySelector('ce-credit-viewer'), tokenSource(['credits:read']));
