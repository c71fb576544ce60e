/**
 * Every code of an issue. The list is closed. {@link describeIssue} has the texts. The names beside a code are its
 * parameters. Positions count from 1, in the number without spaces and dashes.
 */
export type IssueCode =
  // Any text
  /** Not a string at all. */
  | 'not-text'
  /** Nothing but blanks. */
  | 'empty'
  /** `length`, `expected` */
  | 'too-short'
  /** `length`, `expected` */
  | 'too-long'
  /** `position`, `character`: a character that cannot stand there. */
  | 'bad-character'
  /** `position`, `character`, `meant`: a letter that is never used there and is easily taken for another. */
  | 'confusable-character'
  /** A number without a single digit. */
  | 'digits-missing'
  /** `kind`: the number is one of another document. */
  | 'other-kind'
  /** `kind`: accepted, though it would also be a number of that kind. */
  | 'looks-like'
  // Numbers of persons
  /** The check digit does not fit the rest. */
  | 'check-digit'
  /** `year`: an error where nobody can have it, a warning where nobody is that old. */
  | 'birth-year'
  /** `month` */
  | 'birth-month'
  /** `year`, `month`, `day` */
  | 'birth-day'
  /** The date of birth is after `today`. */
  | 'birth-date-in-future'
  /** `province` */
  | 'province-unknown'
  /** `region`: the county code is in no list from 1981 on. */
  | 'region-unknown'
  /** `region`, `first`, `year`: the county code came into use after that year. */
  | 'region-not-yet'
  /** `region`, `last`, `year`: the county code had gone out of use before that year. */
  | 'region-retired'
  /** `country`: no ISO 3166-1 code. */
  | 'nationality-unknown'
  /** A resident number of 15 digits, without force since 2013. */
  | 'legacy-15'
  /** A layout that only older documents bear. */
  | 'legacy-format'
  // Organisations
  /** `authority` */
  | 'authority-unknown'
  /** `authority`, `category` */
  | 'category-unknown'
  /** A code of the Fujian trial, issued with another check digit. */
  | 'check-digit-early-issue'
  /** The organisation code inside the social credit code has another check digit. */
  | 'organization-check-digit'
  // Certificates
  /** `year`: before there were such certificates, or after today. */
  | 'year-implausible'
  /** The number has none of the known layouts; it is taken as it stands. */
  | 'layout-unknown'
  /** `level`: no known level of education. */
  | 'level-unknown'
  /** The text names the accounting qualification (会计从业资格), which is no title. */
  | 'not-a-title'
  // Phone and name
  /** `prefix`: no mainland mobile number begins so. */
  | 'phone-prefix'
  /** `country`: a number of another country or region. */
  | 'phone-not-mainland'
  /** `position`: a dot, hyphen or apostrophe that joins nothing. */
  | 'name-separator'
  /** Nothing but stand-ins. */
  | 'name-incomplete'
  /** `position`: a star in place of a rare character. */
  | 'name-stand-in'
  /** `position`: a character of a private encoding, shown differently elsewhere. */
  | 'name-private-character'
  /** `position`, `character`: the first sign or letter that names in China hardly ever have. */
  | 'name-unusual-character'
  /** `length`, `expected`: longer than nearly every name. */
  | 'name-long'
  /** One character only. */
  | 'name-single-character'
  // Image files
  /** No bytes. */
  | 'image-empty'
  /** `format`: what the file is, or `unknown`. */
  | 'image-format-unknown'
  /** The bytes end before the size of the picture is told. */
  | 'image-truncated'
  /** The file contradicts itself. */
  | 'image-damaged'
  /** `format`, `extension`: the name says one format, the content is another. */
  | 'image-name-mismatch'
  // Rules of pictures; `measure` and `limit` where there is something to measure
  /** `measure`, `limit`: formats. */
  | 'photo-format'
  /** `measure`, `limit`: pixels across. */
  | 'photo-too-narrow'
  /** `measure`, `limit`: pixels across. */
  | 'photo-too-wide'
  /** `measure`, `limit`: pixels from top to bottom. */
  | 'photo-too-short'
  /** `measure`, `limit`: pixels from top to bottom. */
  | 'photo-too-tall'
  /** `measure`, `limit`: pixels in all. */
  | 'photo-pixels-too-few'
  /** `measure`, `limit`: pixels in all. */
  | 'photo-pixels-too-many'
  /** `measure`, `limit`: bytes. */
  | 'photo-bytes-too-few'
  /** `measure`, `limit`: bytes. */
  | 'photo-bytes-too-many'
  /** `measure`, `limit`: colours. */
  | 'photo-background'
  /** `measure`, `limit`: per cent of one colour. */
  | 'photo-background-uneven'
  | 'photo-gray'
  /** `measure`, `limit`: per cent of the picture's height. */
  | 'photo-head-small'
  /** `measure`, `limit`: per cent of the picture's height. */
  | 'photo-head-large'
  /** `measure`, `limit`: per cent of the picture's height above the head. */
  | 'photo-head-high'
  /** `measure`, `limit`: per cent of the picture's height above the head. */
  | 'photo-head-low'
  /** `measure`, `limit`: per cent of the picture's width. */
  | 'photo-off-centre'
  | 'photo-shoulders'
  /** `measure`, `limit`: per cent. */
  | 'photo-blurred'
  /** `measure`, `limit`: per cent. */
  | 'photo-upscaled'
  | 'photo-too-dark'
  | 'photo-too-bright'
  /** `orientation`: the file says by EXIF how to turn it, which many systems ignore. */
  | 'photo-rotated'
  /** The colours are those of print (CMYK). */
  | 'photo-cmyk'
  /** The end of the file is missing. */
  | 'image-incomplete';

/** An error or a warning. It never contains a text for people. */
export interface Issue {
  code: IssueCode;
  params?: Record<string, string | number>;
}

/** The result of a check. Issues stop a person; warnings never do. */
export type Result<T> = { ok: true; value: T; warnings: Issue[] } | Failure;

export function issue(code: IssueCode, params?: Record<string, string | number>): Issue {
  return params ? { code, params } : { code };
}

export function pass<T>(value: T, warnings: Issue[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export interface Failure {
  ok: false;
  issues: Issue[];
}

export function refuse(issues: Issue[]): Failure {
  return { ok: false, issues };
}

export function fail(code: IssueCode, params?: Record<string, string | number>): Failure {
  return refuse([issue(code, params)]);
}
