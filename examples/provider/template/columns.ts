/** The columns of the template, in their order. The template has an example row, which the person deletes. */
export const templateColumns = [
  {
    name: '证件类型',
    example: '居民身份证',
    hint: '居民身份证、港澳台居民居住证、外国人永久居留身份证、护照、军官证等',
  },
  {
    name: '证件号码',
    example: '11010519491231002X',
    hint: '整列设为“文本”格式后再录入或粘贴，否则 Excel 会丢掉最后几位',
  },
  { name: '姓名', example: '林晓岚', hint: '与证件一致；不一致的转审核人员核实' },
  { name: '年度', example: '2026', hint: '学分计入的年度，四位数字' },
  { name: '科目', example: '专业科目', hint: '专业科目，或公需科目' },
  { name: '学分', example: '12.5', hint: '大于 0，最多两位小数；登记学时的地方把列名改为“学时”' },
  { name: '课程名称', example: '政府会计准则解读', hint: '最多 200 字' },
  { name: '课程编号', example: 'K-001', hint: '可以不填；填写的须是已备案的编号' },
  { name: '完成日期', example: '2026-03-01', hint: '不晚于今天，如 2026-03-01、2026/3/1 或 2026年3月1日' },
] as const;

export const rules = [
  '1. 从“学分登记”工作表第 2 行起，一行填写一人的一门课程；示例行请删除。',
  '2. 列的顺序可以变，可以加“序号”“备注”列；不要写公式，粘贴时选择“数值”。',
  '3. 有问题的行不会提交，其他行照常登记；结果文件按行号说明原因。',
  '4. 改正后把同一个文件再提交一次即可：已经登记的不会重复登记。',
] as const;
