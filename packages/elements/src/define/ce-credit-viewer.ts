import { CeCreditViewer } from '../viewer/ce-credit-viewer.ts';
import { define } from './define-element.ts';

define('ce-credit-viewer', CeCreditViewer);

// With the class come its types, such as those of `document.querySelector`.
export { CeCreditViewer };
