import type { Messages } from './issue-text.ts';
import { chineseBasics } from './messages-zh-cn.ts';
import { chineseDetails } from './messages-zh-cn-details.ts';

/** Every text in Chinese. */
export const chinese: Messages = { ...chineseBasics, texts: { ...chineseBasics.texts, ...chineseDetails } };
