import { tokenSource } from './embed-token.js';
import { createClient, mountBatchPage } from './provider/batch-page.js';

const client = createClient({ getToken: tokenSource(['credits:read', 'credits:write']) });

mountBatchPage(document.getElementById('batch'), { client, templateHref: '/assets/provider/template.xlsx' });
