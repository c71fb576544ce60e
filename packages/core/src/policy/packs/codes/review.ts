import type { ReturnReason } from '../../../contract/index.ts';
import { table } from './code-table.ts';

/** The reasons of the contract in the words that finance bureaus use. A reason without words does not compile. */
const labels: Readonly<Record<ReturnReason, string>> = {
  'photo-not-to-spec': '照片不符合要求',
  'scan-unclear': '材料不清晰',
  'scan-incomplete': '材料不完整',
  'differs-from-document': '填写内容与证明材料不一致',
  'seal-missing': '缺少公章',
  'wrong-document': '上传的材料不对',
  'wrong-authority': '不属于本审核机关管理',
  'wrong-employer': '工作单位信息不准确',
  other: '其他',
};

/** 退回原因 */
export const returnReason = table(Object.entries(labels));
