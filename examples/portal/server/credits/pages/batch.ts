import { html } from 'hono/html';
import type { AccountOf } from '../../context.ts';
import { embedded } from '../../ui/embed.ts';
import type { Page } from '../../ui/layout.ts';

/** Registration from a table: the page of `examples/provider`, with the portal's look and sign-in. */
export const batchPage = (account: AccountOf<'provider'>): Page => ({
  title: '整批登记',
  account,
  trail: [{ href: '/provider', label: '培训机构' }],
  scripts: html`<link rel="stylesheet" href="/assets/provider/batch-page.css" />
    <script type="module" src="/assets/batch.js"></script>`,
  main: html`<h1>整批登记学分</h1>
    <p class="lead">
      用 Excel 或 CSV 表格一次登记许多学员的学分。先逐行检查，确认后再提交；中断了可以再选同一个文件，接着登记。
    </p>
    <p>
      下面可以下载 Excel 模板；用其他软件的，请下载<a href="/assets/provider/template.csv" download="学分登记模板.csv"
        >CSV 模板</a
      >。
    </p>
    ${embedded(html`<div class="batch-host" id="batch"></div>`, true, '/sign-in?next=/provider/batch')}`,
});
