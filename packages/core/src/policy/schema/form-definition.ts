import * as z from 'zod/mini';
import { condition } from './condition.ts';
import { confidences } from './rule.ts';
import { packText } from './primitives.ts';

/** The control of a field. `files` contains attachment ids; the name of the field is the kind of document. */
export const fieldTypes = ['text', 'long-text', 'choice', 'yes-no', 'date', 'month', 'confirmation', 'files'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The checks that a field can name. `policy/checks` implements them. */
export const checkNames = [
  'person-name',
  'identity-number',
  'mobile-phone',
  'email',
  'social-credit-code',
  'diploma-number',
  'degree-number',
  'accounting-certificate',
  'licence-number',
  'same-name',
] as const;
export type CheckName = (typeof checkNames)[number];

const requirement = z.union([z.boolean(), condition]);

export const field = z.strictObject({
  /** Its key in the record. */
  name: z.string(),
  type: z.enum(fieldTypes),
  label: packText,
  hint: z.optional(packText),
  /** Whether the field must be answered: always, or when the condition is true. Default: never. */
  required: z.optional(requirement),
  /** The form shows the field only when the condition is true. Default: always. */
  visible: z.optional(condition),
  /** The code table of a choice. */
  codes: z.optional(z.string()),
  check: z.optional(z.enum(checkNames)),
  /** Codes of issues of `check` that only warn. `true` stands for all, for numbers whose structure is not published. */
  adviseOnly: z.optional(z.union([z.array(z.string()), z.literal(true)])),
  /** Fields of the same row that are filled from the number once `check` has passed, and the part that each takes. */
  fills: z.optional(z.record(z.string(), z.string())),
  /** The field of the same row for the name that belongs to this number. The portal fills it in when it knows the name. */
  named: z.optional(z.string()),
  /** The value is shown masked after it has been entered. */
  sensitive: z.optional(z.boolean()),
  maxLength: z.optional(z.int()),
  /** The earliest day or month that is allowed. Dates in the future never are. */
  notBefore: z.optional(z.string()),
  /** The largest number of files. */
  maxFiles: z.optional(z.int()),
  autocomplete: z.optional(z.string()),
  inputMode: z.optional(z.enum(['text', 'numeric', 'tel', 'email'])),
  /** The id of a source of the pack, shown under 依据. */
  basis: z.optional(z.string()),
  /** How reliable it is that this field is asked for. Default: the confidence of the form. */
  confidence: z.optional(z.enum(confidences)),
});
export type Field = z.infer<typeof field>;

/** The least number of rows, when `when` is true. With `where`, only rows for which it is true are counted. */
const minimumRows = z.strictObject({
  count: z.int(),
  when: z.optional(condition),
  where: z.optional(condition),
  message: packText,
  confidence: z.optional(z.enum(confidences)),
});
export type MinimumRows = z.infer<typeof minimumRows>;

export const group = z.strictObject({
  /** A key of the record. Its value is an object, or with `repeat` a list of rows. */
  path: z.string(),
  title: z.optional(packText),
  intro: z.optional(packText),
  visible: z.optional(condition),
  repeat: z.optional(
    z.strictObject({
      max: z.int(),
      minimum: z.optional(minimumRows),
      /** Further rows that are needed, depending on other answers. */
      needs: z.optional(z.array(minimumRows)),
      row: packText,
      add: packText,
    }),
  ),
  fields: z.array(field),
});
export type Group = z.infer<typeof group>;

export const section = z.strictObject({
  id: z.string(),
  title: packText,
  intro: z.optional(packText),
  groups: z.array(group),
});
export type Section = z.infer<typeof section>;

/** The sections of a form, in order. */
export const formDefinition = z.strictObject({ sections: z.array(section).check(z.minLength(1)) });
export type FormDefinition = z.infer<typeof formDefinition>;
