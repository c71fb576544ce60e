import { CeCreditViewer } from '../ce-credit-viewer/ce-credit-viewer.ts';
import { define } from '../define.ts';

define('ce-credit-viewer', CeCreditViewer);

// With the class come its types, such as those of `document.querySelector`.
export { CeCreditViewer };
