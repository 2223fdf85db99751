import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

declare const read: unique symbol;
declare const write: unique symbol;

/**
 * What a query that reads takes. Only a transaction is one: the database itself is not, so that
 * nobody can ask it in the middle of a transaction.
 */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'> & { readonly [read]: true };

/** What a query that writes takes. It can read as well, and sees what it has written. */
export type Writer = Transaction<Tables> & { readonly [read]: true; readonly [write]: true };
