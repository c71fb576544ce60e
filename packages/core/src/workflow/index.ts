export * from './application.ts';
export * from './credit.ts';
export * from './declaration.ts';
export * from './transfer.ts';
export { allowed, next, type Transitions } from './machine.ts';
