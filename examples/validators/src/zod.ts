/** zod: `npm run zod -w examples/validators` parses two rows, a valid one and one with mistakes. */
import * as z from 'zod/mini';
import { employee } from './employee.ts';

const rows = [
  { person: '11010519491231002x', employer: '91440300708461136T', mobile: '138 0013 8000' },
  { person: '110105194913310021', employer: '9144030O708461136T' },
];

for (const row of rows) {
  const result = employee.safeParse(row);
  console.log(result.success ? `出生日期 ${result.data.person.birthDate}` : z.prettifyError(result.error));
}
