import { type ImageHeader, readImageHeader } from './image-header.ts';
import { type Issue, type IssueCode, issue } from './issue.ts';
import type { ImageFormat } from './stored-header.ts';

/** What a rule came to: `unsure` where it could not be measured, or where it only advises. */
export type Verdict = 'pass' | 'fail' | 'unsure';

/** How far a rule can be trusted. A rule of `low` confidence advises and never fails a file. */
export type Confidence = 'certain' | 'probable' | 'low';

/** Rules of any image file, as data. Limits are inclusive; what is left out is not looked at. */
export interface ImageRules {
  formats: readonly ImageFormat[];
  /** Pixels, as a viewer shows the picture. */
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  exactWidth?: number;
  exactHeight?: number;
  /** Width times height, for scans that may lie either way. */
  minPixels?: number;
  minBytes?: number;
  maxBytes?: number;
  confidence?: Confidence;
  /** Names of rules that only advise, whatever the confidence of the set. */
  advisory?: readonly string[];
}

export interface ImageSource {
  /** The file, or the beginning of it (64 kB do). */
  bytes: Uint8Array;
  /** Bytes of the whole file, where `bytes` is its beginning. */
  size?: number;
  /** The file's name, to notice one that claims another format. */
  name?: string;
}

/** One rule: what was measured, what it was held against and what came of it. */
export interface RuleReport {
  rule: string;
  /** `null` where it could not be measured. */
  measure: number | string | null;
  limit: number | string;
  verdict: Verdict;
  issue?: Issue;
}

export interface ImageReport {
  /** `fail` when a rule fails, else `unsure` when one is unsure. Refuse a file on `fail` only. */
  verdict: Verdict;
  rules: RuleReport[];
  /** Of every rule that is not passed, in their order. */
  issues: Issue[];
}

/** Holds a scan or any other image file against rules, from its bytes alone. */
export function checkImageFile(source: ImageSource, rules: ImageRules): ImageReport {
  return summarise(fileRules(source, rules, readImageHeader(source.bytes)), rules);
}

/** The rules that need the file's head only. */
export function fileRules(source: ImageSource, rules: ImageRules, header: Header): RuleReport[] {
  const bytes = limitReports('bytes', source.size ?? source.bytes.length, [
    [rules.minBytes, 'min', 'photo-bytes-too-few'],
    [rules.maxBytes, 'max', 'photo-bytes-too-many'],
  ]);
  const head = header.ok ? [...sizeReports(header, rules), ...oddities(source, header)] : [];
  return [formatReport(source, rules, header), ...head, ...bytes];
}

/** What no rule forbids but what goes wrong elsewhere: reported only where it is so, as a doubt. */
function oddities(source: ImageSource, header: ImageHeader): RuleReport[] {
  const { orientation, colorModel } = header;
  const found: RuleReport[] = [];
  if (orientation !== 1) found.push(oddity('orientation', orientation, 1, issue('photo-rotated', { orientation })));
  if (colorModel === 'cmyk') found.push(oddity('color-model', 'cmyk', 'rgb', issue('photo-cmyk')));
  if (!isComplete(source, header)) found.push(oddity('end', 'missing', 'present', issue('image-incomplete')));
  return found;
}

function oddity(rule: string, measure: number | string, limit: number | string, doubt: Issue): RuleReport {
  return { rule, measure, limit, verdict: 'unsure', issue: doubt };
}

/** Cameras put data behind the end of a JPEG, so its last 64 kB are searched for the mark; of a PNG, the last chunk. */
function isComplete({ bytes, size = bytes.length }: ImageSource, { format }: ImageHeader): boolean {
  if (size > bytes.length) return true; // only the beginning is here
  const mark = format === 'jpeg' ? [0xff, 0xd9] : [0x49, 0x45, 0x4e, 0x44];
  for (let at = bytes.length - mark.length; at >= Math.max(0, bytes.length - 65536); at--) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

export type Header = ReturnType<typeof readImageHeader>;

function sizeReports({ displayWidth, displayHeight }: ImageHeader, rules: ImageRules): RuleReport[] {
  return [
    ...limitReports('width', displayWidth, [
      [rules.exactWidth ?? rules.minWidth, 'min', 'photo-too-narrow'],
      [rules.exactWidth ?? rules.maxWidth, 'max', 'photo-too-wide'],
    ]),
    ...limitReports('height', displayHeight, [
      [rules.exactHeight ?? rules.minHeight, 'min', 'photo-too-short'],
      [rules.exactHeight ?? rules.maxHeight, 'max', 'photo-too-tall'],
    ]),
    ...limitReports('pixels', displayWidth * displayHeight, [[rules.minPixels, 'min', 'photo-pixels-too-few']]),
  ];
}

type Limit = readonly [limit: number | undefined, bound: 'min' | 'max', code: IssueCode];

/** One report for a measure and its limits: of the limit that is broken, else of the first. */
export function limitReports(rule: string, measure: number, limits: readonly Limit[]): RuleReport[] {
  let report: RuleReport | undefined;
  for (const [limit, bound, code] of limits) {
    if (limit === undefined) continue;
    if (bound === 'min' ? measure < limit : measure > limit) {
      return [{ rule, measure, limit, verdict: 'fail', issue: issue(code, { measure, limit }) }];
    }
    report ??= { rule, measure, limit, verdict: 'pass' };
  }
  return report ? [report] : [];
}

function formatReport(source: ImageSource, rules: ImageRules, header: Header): RuleReport {
  const limit = rules.formats.join('/');
  if (!header.ok) return unreadableReport(header.issues[0]!, limit);
  const measure = header.format;
  const claimed = claimedFormat(source.name);
  const lies = claimed !== undefined && claimed.format !== measure;
  const allowed = rules.formats.includes(measure);
  if (allowed && !lies) return { rule: 'format', measure, limit, verdict: 'pass' };
  const problem = lies
    ? issue('image-name-mismatch', { format: measure, extension: claimed.extension, measure, limit })
    : issue('photo-format', { measure, limit });
  return { rule: 'format', measure, limit, verdict: allowed ? 'unsure' : 'fail', issue: problem };
}

/** A file of a known but unwanted format says so; anything else says what is wrong with it. */
function unreadableReport(problem: Issue, limit: string): RuleReport {
  const format = problem.params?.['format'] ?? 'unknown';
  const known = problem.code === 'image-format-unknown' && format !== 'unknown';
  return {
    rule: 'format',
    measure: format,
    limit,
    verdict: 'fail',
    issue: known ? issue('photo-format', { measure: format, limit }) : problem,
  };
}

const extensions: Record<string, ImageFormat> = { jpg: 'jpeg', jpeg: 'jpeg', jfif: 'jpeg', png: 'png' };

function claimedFormat(name = ''): { format: ImageFormat; extension: string } | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const format = extensions[extension];
  return format && { format, extension };
}

/** Adds the reports up, after making those that only advise unsure. */
export function summarise(reports: readonly RuleReport[], rules: ImageRules): ImageReport {
  const settled = reports.map((report) =>
    report.verdict === 'fail' && advises(report.rule, rules) ? doubtful(report) : report,
  );
  return {
    verdict:
      (['fail', 'unsure'] as const).find((verdict) => settled.some((report) => report.verdict === verdict)) ?? 'pass',
    rules: settled,
    issues: settled.flatMap((report) => report.issue ?? []),
  };
}

function advises(rule: string, rules: ImageRules): boolean {
  return rules.confidence === 'low' || (rules.advisory?.includes(rule) ?? false);
}

function doubtful(report: RuleReport): RuleReport {
  return { ...report, verdict: 'unsure' };
}
