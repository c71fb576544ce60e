import '@acct-kit/elements/define/acct-collection-form';
import '@acct-kit/elements/define/ce-credit-viewer';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
