import type { Edition } from '../../text/edition.ts';

/** Writes everything that is kept of an article as JSON (schema `article`). */
export const writeJson = (edition: Edition): string =>
  `${JSON.stringify(edition.record(), null, 2)}\n`;
