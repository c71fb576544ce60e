/** Check digits. The caller must have checked that all characters belong to the alphabet. */

/** The characters of GB 32100-2015: no I, O, S, V and Z. */
export const socialCreditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, over 17 characters: weights are the powers of 3 modulo 31. */
export function socialCreditDigit(text: string): string {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    sum += socialCreditAlphabet.indexOf(text.charAt(i)) * weight;
    weight = (weight * 3) % 31;
  }
  return socialCreditAlphabet.charAt((31 - (sum % 31)) % 31);
}

const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11714-1997, over the 8 characters from `start`. */
export function organizationDigit(text: string, start = 0): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += alphanumericValue(text.charCodeAt(start + i)) * organizationWeights[i]!;
  return '0X987654321'.charAt(sum % 11);
}

/** ICAO 9303 machine-readable zone: weights 7, 3, 1 in turn, over `length` characters. */
export function travelDocumentDigit(text: string, length: number): string {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += alphanumericValue(text.charCodeAt(i)) * [7, 3, 1][i % 3]!;
  return String(sum % 10);
}

/** 0 to 9 for digits, 10 to 35 for capitals. */
function alphanumericValue(code: number): number {
  return code < 58 ? code - 48 : code - 55;
}
