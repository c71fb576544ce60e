import { source as issueTexts } from '../lazy/load-issue-texts.ts';
import type { InspectFile } from '../model/uploads.ts';

/**
 * Inspects a file on the device. Where the lazy part that does it cannot be loaded, the server alone judges the file.
 */
export const inspectFile: InspectFile = async (policy, kind, file) => {
  const loaded = await issueTexts.load().catch(() => undefined);
  return loaded ? loaded.inspectFile(policy, kind, file) : { errors: [], warnings: [] };
};
