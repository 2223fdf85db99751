import { randomBytes } from 'node:crypto';

// Without l, o, 0 and 1, which are read for one another; 32 signs, so that a byte picks evenly.
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';

/** The length of an article's id, which people see in addresses and type at a prompt. */
export const articleIdLength = 8;

/** A random id of letters and digits, five bits each: at 16 signs no two will ever be alike. */
export const newId = (length = 16): string =>
  Array.from(randomBytes(length), (byte) => signs.charAt(byte % signs.length)).join('');
