import * as z from 'zod/mini';
import { condition } from './condition.ts';
import { confidences } from './rule.ts';
import { packText } from './primitives.ts';

/** How a field is asked. `files` holds attachment ids; the kind of document is the field's name. */
export const fieldTypes = ['text', 'long-text', 'choice', 'yes-no', 'date', 'month', 'confirmation', 'files'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Validators that a field can name; what each does is in `policy/checks.ts` and `number-checks.ts`. */
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
  /** Asked for always, or when the condition is true; left out: never. */
  required: z.optional(requirement),
  /** Asked at all only when the condition is true. */
  visible: z.optional(condition),
  /** The code table of a choice. */
  codes: z.optional(z.string()),
  check: z.optional(z.enum(checkNames)),
  /** Issues of `check` that advise instead of stopping the person; `true`: all, as the structure of the number is not published. */
  adviseOnly: z.optional(z.union([z.array(z.string()), z.literal(true)])),
  /** Once `check` has passed: fields of the same row that take what the number says, and which part of it. */
  fills: z.optional(z.record(z.string(), z.string())),
  /** The field of the same row that has the name of what this number stands for; filled where the portal knows it. */
  named: z.optional(z.string()),
  /** Shown masked once it has been given. */
  sensitive: z.optional(z.boolean()),
  maxLength: z.optional(z.int()),
  /** A day or month before which no answer makes sense. The future never does. */
  notBefore: z.optional(z.string()),
  /** How many files at the most. */
  maxFiles: z.optional(z.int()),
  autocomplete: z.optional(z.string()),
  inputMode: z.optional(z.enum(['text', 'numeric', 'tel', 'email'])),
  /** A source of the pack: shown as 依据. */
  basis: z.optional(z.string()),
  /** How far to trust that it is asked for, where that is not what the form as a whole says. */
  confidence: z.optional(z.enum(confidences)),
});
export type Field = z.infer<typeof field>;

/** So many rows that must be there at least, under a condition; with `where`, so many of which it is true. */
const minimumRows = z.strictObject({
  count: z.int(),
  when: z.optional(condition),
  where: z.optional(condition),
  message: packText,
  confidence: z.optional(z.enum(confidences)),
});
export type MinimumRows = z.infer<typeof minimumRows>;

export const group = z.strictObject({
  /** A key of the record: an object, or with `repeat` a list of rows. */
  path: z.string(),
  title: z.optional(packText),
  intro: z.optional(packText),
  visible: z.optional(condition),
  repeat: z.optional(
    z.strictObject({
      max: z.int(),
      minimum: z.optional(minimumRows),
      /** What else must be among the rows, by who the person is. */
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

/** What a form asks, in order. */
export const formDefinition = z.strictObject({ sections: z.array(section).check(z.minLength(1)) });
export type FormDefinition = z.infer<typeof formDefinition>;
