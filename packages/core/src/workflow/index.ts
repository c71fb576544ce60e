export * from './application.ts';
export * from './credit.ts';
export * from './declaration.ts';
export { allowed, next, type Transitions } from './machine.ts';
