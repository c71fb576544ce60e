// Serves the examples as a site of its own. A portal must run: `npm start`, then `npm start -w @acct-kit/embed`.
import { examplePage } from './pages.ts';
import { startSite } from './site.ts';

const { PORT = '8090', PORTAL = 'http://localhost:8080', PERSON = '周敏' } = process.env;

const { url } = await startSite({ portal: PORTAL, person: PERSON, page: examplePage, port: Number(PORT) });
console.log(`${url}: the examples; signed in is ${PERSON} of ${PORTAL}`);
