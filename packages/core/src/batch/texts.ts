import type { FileProblemCode } from './problems.ts';
import type { RowOutcome } from './report.ts';

/** Texts of one language; `{name}` is a parameter of the problem. */
export interface BatchTexts {
  readonly outcomes: Readonly<Record<RowOutcome, string>>;
  /** Problems of the source as a whole. */
  readonly source: Readonly<Record<FileProblemCode, string>>;
  readonly rows: Readonly<Record<string, string>>;
  /** Errors of the client, by their code. */
  readonly calls: Readonly<Record<string, string>>;
  /** Rows that are hidden in the sheet: `count` of them, with these `numbers`. */
  readonly hidden: { readonly text: string; readonly between: string; readonly more: string };
  /** For an unknown code. */
  readonly otherwise: string;
  readonly report: { readonly columns: readonly string[]; readonly between: string; readonly colon: string };
}

export const chineseTexts: BatchTexts = {
  outcomes: {
    registered: '已登记',
    held: '待核实',
    existing: '已登记过',
    refused: '未登记',
    invalid: '未提交',
  },
  source: {
    'file-unreadable': '无法读取文件。请确认它没有被移动或修改；如果正在 Excel 中打开，请先关闭。',
    'file-empty': '文件是空的，请重新选择。',
    'file-too-large': '文件太大。请分成几个文件，每个不超过 100 MB。',
    'file-truncated': '文件不完整：可能没有下载或复制完，或者有一个引号没有配对。请重新取得文件。没有提交任何数据。',
    'file-damaged': '文件已损坏，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新选择。',
    'quotes-malformed':
      '第 {row} 行的引号不规范，无法确定单元格从哪里结束。请用 Excel 或 WPS 另存为 .xlsx，再重新选择。',
    'file-encoding': '无法识别文字编码。请用 Excel 或 WPS 另存为 .xlsx，或者另存为“CSV UTF-8”。',
    'file-old-excel': '这是旧版 Excel（.xls）文件，或者设有密码。请另存为没有密码的 .xlsx 文件，再重新选择。',
    'file-macros': '文件含有宏。请另存为不含宏的 .xlsx 文件，再重新选择。',
    'file-unsupported': '不是 XLSX 或 CSV 文件（扩展名不一定可靠）。请用 Excel 或 WPS 另存为 .xlsx，再重新选择。',
    'header-missing':
      '没有找到列名。请在前 30 行内写明列名，如：证件类型、证件号码、姓名、年度、科目、学分、课程名称、完成日期。',
    'columns-missing': '缺少这些列：{columns}。没有提交任何数据。',
    'columns-unknown': '无法识别这些列：{columns}。请改为模板中的列名，删除它们，或选择忽略。没有提交任何数据。',
    'columns-repeated': '这些列与其他列重复：{columns}。每项内容只保留一列。没有提交任何数据。',
    'rows-missing': '列名下面没有数据。',
  },
  rows: {
    required: '没有填写。',
    'unknown-code': '不在可选的范围内，请按模板说明填写。',
    'column-unknown': '无法识别这一项。',
    'cells-surplus': '单元格比列名多，可能是内容里的逗号没有加引号。请用 Excel 或 WPS 另存为 .xlsx，再重新选择。',
    'formula-without-value': '是公式，没有计算结果。请复制后“选择性粘贴”为数值。',
    'cell-error': '单元格的内容是错误值。请改正后重新提交。',
    'digits-lost':
      'Excel 已经把号码变成了数字，最后几位丢失，无法还原。请把这一列设为“文本”格式，再对照原件重新录入号码。',
    'legacy-15': '这是 15 位旧身份证号码，自 2013 年起不再有效。请填写现在的 18 位号码。',
    'year-format': '不是年度。请填写四位数字，如 2026。',
    'credit-year': '年度应在 {first} 至 {last} 之间。',
    'amount-format': '不是数字。请只填写数字，如 12 或 12.5。',
    'amount-places': '最多两位小数，请核对。',
    'credits-not-positive': '应大于 0。',
    'credits-too-many': '一门课程超过了 {limit}，请核对小数点。',
    'day-format': '不是日期。请写成 2026-03-01 的样子。',
    'date-in-future': '晚于今天，请核对。',
    'date-implausible': '早于 {first} 年，请核对。',
    'date-format': '不是日期。请写成 2026-03-01 的样子。',
    'text-too-long': '有 {length} 个字，最多 {limit} 个。',
    'text-not-storable': '含有无法保存的字符，请重新录入。',
    duplicate: '与第 {row} 行重复：同一人的同一门课程只登记一次。',
    'name-differs': '姓名与证件登记的不一致，已转审核人员核实。核实通过后计入。',
    'credit-exists': '已经登记过，没有重复登记。',
    'learner-unknown': '没有以这个证件登记的会计人员。请核对号码，或请本人先办理信息采集。',
    'year-implausible': '年度不在可登记的范围内。',
    'credits-implausible': '学分过多，请核对小数点。',
    'credits-over-course': '超过了这门课程备案的学分。',
    'credit-revoked': '登记之后已经撤销，没有再次登记。确需重新登记的，请在平台上单独登记。',
    'credit-rejected': '姓名与证件登记的不一致，审核人员核实后没有通过。请核对姓名和号码。',
    'course-category-differs': '与这门课程备案的科目不同。',
    'course-year-differs': '与这门课程备案的年度不同。',
    refused: '平台没有登记这一行，没有说明原因。',
  },
  calls: {
    network: '网络不通。请检查网络后，用同一个文件再提交一次：已经登记的不会重复登记。',
    timeout: '平台没有及时答复。请稍后用同一个文件再提交一次：已经登记的不会重复登记。',
    internal: '平台出了问题。请稍后用同一个文件再提交一次：已经登记的不会重复登记。',
    'contract-broken': '平台的答复无法理解。请与平台的管理人员联系。',
    unavailable: '平台暂时不可用。请稍后用同一个文件再提交一次：已经登记的不会重复登记。',
    'request-in-progress': '平台正在处理同一批数据。请稍后用同一个文件再提交一次：已经登记的不会重复登记。',
    'not-found': '平台上没有登记学分的服务，或没有这个批次。请与平台的管理人员联系。',
    'payload-too-large': '一次提交的数据太多，平台没有接受。请与平台的管理人员联系。',
    'invalid-request': '平台没有接受这批数据的格式。请与平台的管理人员联系。',
    'rate-limited': '提交得太快。请稍后用同一个文件再提交一次：已经登记的不会重复登记。',
    aborted: '已停止。已经提交的部分有效；用同一个文件再提交一次，会从停下的地方继续。',
    unauthenticated: '登录已失效。请重新登录，再用同一个文件提交一次。',
    'token-expired': '登录已失效。请重新登录，再用同一个文件提交一次。',
    forbidden: '您没有登记学分的权限。',
    'chunk-differs': '同一批次编号下，这次的数据与上次不同。请换一个批次编号。',
    'idempotency-key-reused': '同一批次编号下，这次的数据与上次不同。请换一个批次编号。',
    'insecure-context': '本页没有使用 HTTPS，浏览器不提供所需的功能。请通过 HTTPS 打开本页。',
  },
  hidden: { text: '表格中有 {count} 行是隐藏的，可能是筛选的结果：第 {numbers} 行。', between: '、', more: ' 等' },
  otherwise: '不符合要求（{code}）。',
  report: { columns: ['行号', '结果', '证件号码', '原因'], between: '；', colon: '：' },
};

export const englishTexts: BatchTexts = {
  outcomes: {
    registered: 'Registered',
    held: 'Held for review',
    existing: 'Already registered',
    refused: 'Refused',
    invalid: 'Not sent',
  },
  source: {
    'file-unreadable': 'The file cannot be read. Has it been moved or changed? If it is open in Excel, close it first.',
    'file-empty': 'The file is empty. Choose another.',
    'file-too-large': 'The file is too large. Split it into files of at most 100 MB.',
    'file-truncated':
      'The file is incomplete: it was not downloaded or copied to its end, or a quotation mark has no partner. Nothing was sent.',
    'file-damaged': 'The file is damaged. Open it in Excel or WPS, save it as .xlsx and choose that.',
    'quotes-malformed':
      'Row {row} has stray quotation marks, so that it is not clear where a cell ends. Save the file as .xlsx and choose that.',
    'file-encoding': 'The encoding of the text is not known. Save the file as .xlsx, or as “CSV UTF-8”.',
    'file-old-excel': 'This is an old Excel file (.xls), or it has a password. Save it as .xlsx without a password.',
    'file-macros': 'The file has macros. Save it as .xlsx without macros.',
    'file-unsupported': 'This is no XLSX or CSV file, whatever its name says. Save it as .xlsx in Excel or WPS.',
    'header-missing':
      'No column names were found in the first 30 rows. Give them, such as: ID type, ID number, Name, Year, Category, Credits, Course title, Completed on.',
    'columns-missing': 'These columns are missing: {columns}. Nothing was sent.',
    'columns-unknown':
      'These columns are not known: {columns}. Name them as in the template, delete them, or choose to leave them out. Nothing was sent.',
    'columns-repeated': 'These columns are there twice: {columns}. Keep one of each. Nothing was sent.',
    'rows-missing': 'There are no rows below the column names.',
  },
  rows: {
    required: 'Missing.',
    'unknown-code': 'Not one of the choices; see the instructions of the template.',
    'column-unknown': 'This field is not known.',
    'cells-surplus':
      'More cells than columns: a comma within a cell may not be in quotes. Save the file as .xlsx and choose that.',
    'formula-without-value': 'A formula without a result. Copy it and paste it as a value.',
    'cell-error': 'The cell holds an error value. Mend it and send the row again.',
    'digits-lost':
      'Excel has made a number of this and lost its last digits, which cannot be restored. Format the column as text and type the number again from the document.',
    'legacy-15': 'An old number of 15 digits, not valid since 2013. Give the number of 18 digits.',
    'year-format': 'Not a year. Write four digits, such as 2026.',
    'credit-year': 'The year has to be from {first} to {last}.',
    'amount-format': 'Not a number. Write digits only, such as 12 or 12.5.',
    'amount-places': 'At most two decimal places. Check it.',
    'credits-not-positive': 'Has to be more than 0.',
    'credits-too-many': 'More than {limit} for one course. Check the decimal point.',
    'day-format': 'Not a date. Write it as 2026-03-01.',
    'date-in-future': 'After today. Check it.',
    'date-implausible': 'Before {first}. Check it.',
    'date-format': 'Not a date. Write it as 2026-03-01.',
    'text-too-long': 'Has {length} characters; the most is {limit}.',
    'text-not-storable': 'Has characters that cannot be stored. Type it again.',
    duplicate: 'The same as row {row}: a course is registered once for a person.',
    'name-differs':
      'The name is not that of the document. A reviewer looks into it; the credits count once it is settled.',
    'credit-exists': 'Has been registered before, and was not registered twice.',
    'learner-unknown':
      'Nobody is registered with this document. Check the number, or ask the person to register first.',
    'year-implausible': 'The year is not one that credits can be registered for.',
    'credits-implausible': 'Too many credits. Check the decimal point.',
    'credits-over-course': 'More than the course is listed with.',
    'credit-revoked':
      'Was revoked after it had been registered, and is not registered again. If it should be, register it on its own.',
    'credit-rejected': 'The name is not that of the document, and a reviewer has rejected it. Check name and number.',
    'course-category-differs': 'The course is listed under another category.',
    'course-year-differs': 'The course is listed for another year.',
    refused: 'The portal did not register this row, and did not say why.',
  },
  calls: {
    network: 'No connection. Check the network and send the same file again: nothing is registered twice.',
    timeout: 'The portal did not answer in time. Send the same file again later: nothing is registered twice.',
    internal: 'The portal failed. Send the same file again later: nothing is registered twice.',
    'contract-broken': 'The answer of the portal makes no sense. Tell those who run it.',
    unavailable: 'The portal is not available. Send the same file again later: nothing is registered twice.',
    'request-in-progress':
      'The portal is working on the same rows. Send the same file again later: nothing is registered twice.',
    'not-found': 'The portal does not register credits, or does not know this batch. Tell those who run it.',
    'payload-too-large': 'The portal did not take so many rows at once. Tell those who run it.',
    'invalid-request': 'The portal did not take the rows as they are written. Tell those who run it.',
    'rate-limited': 'Too many calls. Send the same file again later: nothing is registered twice.',
    aborted: 'Stopped. What was sent counts; send the same file again to go on from there.',
    unauthenticated: 'You are signed out. Sign in and send the same file again.',
    'token-expired': 'You are signed out. Sign in and send the same file again.',
    forbidden: 'You may not register credits.',
    'chunk-differs': 'Under this key other rows were sent before. Use another key.',
    'idempotency-key-reused': 'Under this key other rows were sent before. Use another key.',
    'insecure-context': 'The page is not served over HTTPS, so the browser lacks what is needed. Open it over HTTPS.',
  },
  hidden: {
    text: 'Rows that are hidden in the sheet, perhaps by a filter: {count} (row {numbers}).',
    between: ', ',
    more: ', …',
  },
  otherwise: 'Not as required ({code}).',
  report: { columns: ['Row', 'Outcome', 'Document number', 'Reason'], between: '; ', colon: ': ' },
};
