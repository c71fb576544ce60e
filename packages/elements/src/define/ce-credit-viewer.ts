import { CeCreditViewer } from '../viewer/ce-credit-viewer.ts';
import { define } from './define-element.ts';

define('ce-credit-viewer', CeCreditViewer);

// The export gives a page the types of the element, such as for `document.querySelector`.
export { CeCreditViewer };
