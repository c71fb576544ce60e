import { maxPicture } from '../../../contract/attachments.ts';
import type { FileRules } from '../../schema/pack.ts';

/** The documents of the places name no greatest size in pixels, so this is the technical limit of the service. */
export const largest: FileRules['largest'] = { ...maxPicture, basis: 'portal' };
