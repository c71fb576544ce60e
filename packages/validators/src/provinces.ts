/** The two leading digits of GB/T 2260: bit n of a row says that n is a second digit under that first digit. */
const provinceRows = [
  0, // 0
  0b111110, // 11-15 North
  0b1110, // 21-23 North-east
  0b11111110, // 31-37 East
  0b1111110, // 41-46 Centre and South
  0b11111, // 50-54 South-west
  0b111110, // 61-65 North-west
  0b10, // 71 Taiwan
  0b110, // 81 Hong Kong, 82 Macao
  0, // 9
];

/** Whether a province has that code of two digits. */
export function isProvince(code: number): boolean {
  return ((provinceRows[(code / 10) | 0]! >> (code % 10)) & 1) === 1;
}

/** Whether a province of the mainland has that code. */
export function isMainlandProvince(code: number): boolean {
  return code < 70 && isProvince(code);
}
