import { type ImageHeader, readImageHeader } from './image-header.ts';
import { type Issue, type IssueCode, issue } from './issue.ts';
import { isWholeJpeg } from './jpeg-end.ts';
import { isWholePng } from './png-end.ts';
import type { ImageFormat } from './stored-header.ts';

/** The verdict of a rule. It is `unsure` when the rule could not be measured, or only advises. */
export type Verdict = 'pass' | 'fail' | 'unsure';

/** How reliable a rule is. A rule of `low` confidence only advises and never fails a file. */
export type Confidence = 'certain' | 'probable' | 'low';

/** Rules for any image file, as data. Limits are inclusive. What is left out is not checked. */
export interface ImageRules {
  formats: readonly ImageFormat[];
  /** Pixels, as a viewer shows the picture. */
  minWidth?: number;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  exactWidth?: number;
  exactHeight?: number;
  /** Width times height, for scans in either orientation. */
  minPixels?: number;
  /**
   * The largest picture that is safe to open, in pixels: each side, and width times height. A small file can claim a
   * picture that fills the memory of whoever opens it. This is no rule of a place, so it is reported only when broken.
   */
  largest?: { side: number; pixels: number };
  minBytes?: number;
  maxBytes?: number;
  confidence?: Confidence;
  /** The names of rules that only advise, whatever the confidence. */
  advisory?: readonly string[];
}

export interface ImageSource {
  /** The file, or its first 64 kB. */
  bytes: Uint8Array;
  /** The size of the whole file in bytes, when `bytes` is only its beginning. */
  size?: number;
  /** The name of the file, for noticing an extension of another format. */
  name?: string;
}

/** The result of one rule: the measured value, the limit and the verdict. */
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
  /** The issues of every rule that did not pass, in the order of the rules. */
  issues: Issue[];
}

/** Checks a scan or any other image file against rules, using only its bytes. */
export function checkImageFile(source: ImageSource, rules: ImageRules): ImageReport {
  return summarise(fileRules(source, rules, readImageHeader(source.bytes)), rules);
}

/** The rules that only need the first bytes of the file. */
export function fileRules(source: ImageSource, rules: ImageRules, header: Header): RuleReport[] {
  const bytes = limitReports('bytes', source.size ?? source.bytes.length, [
    [rules.minBytes, 'min', 'photo-bytes-too-few'],
    [rules.maxBytes, 'max', 'photo-bytes-too-many'],
  ]);
  const head = header.ok
    ? [
        ...sizeReports(header, rules),
        ...largestReports(header, rules),
        ...endReports(source, header),
        ...oddities(header),
      ]
    : [];
  return [formatReport(source, rules, header), ...head, ...bytes];
}

/** Properties that no rule forbids but that cause problems in other systems. They are reported as `unsure`. */
function oddities({ orientation, colorModel }: ImageHeader): RuleReport[] {
  const found: RuleReport[] = [];
  if (orientation !== 1) found.push(oddity('orientation', orientation, 1, issue('photo-rotated', { orientation })));
  if (colorModel === 'cmyk') found.push(oddity('color-model', 'cmyk', 'rgb', issue('photo-cmyk')));
  return found;
}

function oddity(rule: string, measure: number | string, limit: number | string, doubt: Issue): RuleReport {
  return { rule, measure, limit, verdict: 'unsure', issue: doubt };
}

/** Reports a cut file. When only the beginning of the file is here, nothing is known about its end. */
function endReports({ bytes, size = bytes.length }: ImageSource, { format }: ImageHeader): RuleReport[] {
  const isWhole = size > bytes.length || (format === 'jpeg' ? isWholeJpeg(bytes) : isWholePng(bytes));
  if (isWhole) return [];
  return [{ rule: 'end', measure: 'missing', limit: 'present', verdict: 'fail', issue: issue('image-incomplete') }];
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

/** The first way in which a picture is too large to open, if any. */
function largestReports({ displayWidth, displayHeight }: ImageHeader, { largest }: ImageRules): RuleReport[] {
  if (!largest) return [];
  return [
    ...limitReports('largest', displayWidth, [[largest.side, 'max', 'photo-too-wide']]),
    ...limitReports('largest', displayHeight, [[largest.side, 'max', 'photo-too-tall']]),
    ...limitReports('largest', displayWidth * displayHeight, [[largest.pixels, 'max', 'photo-pixels-too-many']]),
  ]
    .filter(({ verdict }) => verdict === 'fail')
    .slice(0, 1);
}

type Limit = readonly [limit: number | undefined, bound: 'min' | 'max', code: IssueCode];

/** One report for a measured value and its limits: for the first broken limit, else for the first limit. */
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

/** The report for a file that cannot be read: its format if that is known, else what is wrong with it. */
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

/** Combines the reports. Failed rules that only advise become `unsure`. */
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
