/**
 * react-hook-form: `npm run react -w examples/validators` renders the form as a server does. It then submits values
 * with a mistake, without a page, and prints the errors.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createFormControl } from 'react-hook-form';
import { PersonForm, personResolver } from './person-form.ts';

const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD
console.log(renderToStaticMarkup(createElement(PersonForm, { today, onPerson: console.log })));

const form = createFormControl({
  resolver: personResolver(today),
  defaultValues: { name: '张三', idNumber: '110105194913310021', mobile: '138 0013 8000' },
});
await form.handleSubmit(console.log, (errors) => {
  for (const [name, error] of Object.entries(errors)) console.log(`${name}: ${error.message}`);
})();
