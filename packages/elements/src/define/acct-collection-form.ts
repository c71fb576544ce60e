import { AcctCollectionForm } from '../form/acct-collection-form.ts';
import { define } from './define-element.ts';

define('acct-collection-form', AcctCollectionForm);

// With the class come its types, such as those of `document.querySelector`.
export { AcctCollectionForm };
