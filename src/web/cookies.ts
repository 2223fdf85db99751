import type { Request, Response } from 'express';

const names = { editor: 'lektura-editor', notice: 'lektura-notice' } as const;

export type CookieName = keyof typeof names;

/** The value of a cookie that a page left, or null; a damaged one counts as none. */
export function readCookie(request: Request, name: CookieName): string | null {
  const prefix = `${names[name]}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  if (found === undefined) return null;
  try {
    return decodeURIComponent(found.slice(prefix.length));
  } catch {
    return null;
  }
}

/** Leaves a value with the browser, out of reach of scripts; `days` null is until it closes. */
export function leaveCookie(
  response: Response,
  name: CookieName,
  value: string,
  days: number | null,
): void {
  response.cookie(names[name], value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    ...(days !== null && { maxAge: days * 24 * 60 * 60 * 1000 }),
  });
}

export const dropCookie = (response: Response, name: CookieName): void => {
  response.clearCookie(names[name], { httpOnly: true, sameSite: 'lax', path: '/' });
};
