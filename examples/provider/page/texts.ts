/** The texts of the page. The client supplies the descriptions of errors and outcomes. */
export interface PageTexts {
  readonly choose: string;
  readonly drop: string;
  readonly accepted: string;
  readonly template: string;
  readonly options: string;
  readonly stop: string;
  readonly ignoreUnknown: string;
  readonly legacy15: string;
  readonly skipHidden: string;
  readonly checking: string;
  readonly checked: string;
  readonly sending: string;
  readonly done: string;
  readonly failed: string;
  readonly ready: (rows: number) => string;
  readonly problems: (rows: number) => string;
  readonly nothingReady: string;
  readonly stopped: string;
  readonly sheet: (name: string) => string;
  readonly otherSheets: (names: string) => string;
  readonly hiddenRegistered: string;
  readonly hiddenSkipped: string;
  readonly checkWithoutHidden: string;
  readonly send: (rows: number) => string;
  readonly cancel: string;
  readonly again: string;
  readonly another: string;
  readonly download: string;
  readonly downloadName: string;
  readonly progress: (done: number, total: number) => string;
  readonly tableTitle: string;
  readonly columns: readonly [row: string, outcome: string, number: string, reason: string];
  readonly more: (rows: number) => string;
}

const chinese: PageTexts = {
  choose: '选择文件',
  drop: '或者把文件拖到这里',
  accepted: 'XLSX 或 CSV 文件，列名与模板一致',
  template: '下载模板',
  options: '选项',
  stop: '只要有一行有问题，就全部不提交',
  ignoreUnknown: '忽略无法识别的列',
  legacy15: '接受 15 位旧身份证号码，按 18 位登记',
  skipHidden: '不登记表格中隐藏的行',
  checking: '正在检查文件…',
  checked: '检查完毕，尚未提交',
  sending: '正在登记…',
  done: '登记完毕',
  failed: '没有完成',
  ready: (rows) => `${rows} 行可以提交。`,
  problems: (rows) => `${rows} 行有问题，不会提交。`,
  nothingReady: '没有可以提交的行。请按下表改正后重新选择文件。',
  stopped: '按您的选择，有问题时全部不提交。请按下表改正后重新选择文件。',
  sheet: (name) => `读取的工作表：${name}。`,
  otherSheets: (names) => `这些工作表也有数据，但没有读取：${names}。请分别另存为文件再提交。`,
  hiddenRegistered: '这些行也会登记。',
  hiddenSkipped: '按您的选择，这些行不登记。',
  checkWithoutHidden: '不登记隐藏的行，重新检查',
  send: (rows) => `登记这 ${rows} 行`,
  cancel: '停止',
  again: '再试一次',
  another: '换一个文件',
  download: '下载未登记的各行及原因（CSV）',
  downloadName: '学分登记结果.csv',
  progress: (done, total) => `${done} / ${total} 行`,
  tableTitle: '未登记的行',
  columns: ['行号', '结果', '证件号码', '原因'],
  more: (rows) => `另有 ${rows} 行，请下载后查看。`,
};

const english: PageTexts = {
  choose: 'Choose a file',
  drop: 'or drop it here',
  accepted: 'An XLSX or CSV file with the columns of the template',
  template: 'Download the template',
  options: 'Options',
  stop: 'Send nothing at all while any row is wrong',
  ignoreUnknown: 'Leave out columns that are not known',
  legacy15: 'Take resident numbers of 15 digits, and register them with 18',
  skipHidden: 'Leave out rows that are hidden in the sheet',
  checking: 'Checking the file…',
  checked: 'Checked; nothing has been sent yet',
  sending: 'Registering…',
  done: 'Done',
  failed: 'Not finished',
  ready: (rows) => `${rows} rows can be sent.`,
  problems: (rows) => `${rows} rows are wrong and will not be sent.`,
  nothingReady: 'There is no row to send. Mend them as said below and choose the file again.',
  stopped:
    'As you have chosen, nothing is sent while a row is wrong. Mend them as said below and choose the file again.',
  sheet: (name) => `Sheet: ${name}.`,
  otherSheets: (names) => `These sheets have rows, too, and were not read: ${names}. Save each as a file of its own.`,
  hiddenRegistered: 'They will be registered, too.',
  hiddenSkipped: 'As you have chosen, they are left out.',
  checkWithoutHidden: 'Leave out the hidden rows and check again',
  send: (rows) => `Register these ${rows} rows`,
  cancel: 'Stop',
  again: 'Try again',
  another: 'Choose another file',
  download: 'Download the rows that were not registered, and why (CSV)',
  downloadName: 'credit-registration.csv',
  progress: (done, total) => `${done} of ${total} rows`,
  tableTitle: 'Rows that were not registered',
  columns: ['Row', 'Outcome', 'Document number', 'Reason'],
  more: (rows) => `${rows} more rows are in the file for download.`,
};

export type PageLocale = 'zh-CN' | 'en';

export const textsIn = (locale: PageLocale): PageTexts => (locale === 'en' ? english : chinese);
