import './old-browsers.ts';
import '../define/ce-credit-viewer.ts';
