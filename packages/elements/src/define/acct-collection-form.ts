import { AcctCollectionForm } from '../form/acct-collection-form.ts';
import { define } from './define-element.ts';

define('acct-collection-form', AcctCollectionForm);

// The export gives a page the types of the element, such as for `document.querySelector`.
export { AcctCollectionForm };
