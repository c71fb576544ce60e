export { chinaDay, type Day } from './china-day.ts';
export { csvOf, type CsvQuotes } from './csv.ts';
export { escapeKey, jsonPointer, unescapeKey } from './json-pointer.ts';
