import '@acct-kit/elements/define/acct-collection-form';
import '@acct-kit/elements/define/ce-credit-viewer';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(document.getElementById('app')!).render(<App />);
