import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { LekturaError } from '../text/error.ts';

/**
 * The headers every answer carries: no script, style, font or picture from anywhere but here.
 * Two of Helmet's defaults are off on purpose. Its `no-referrer` makes Chromium send
 * `Origin: null` with every plain form, and its insecure-request upgrade (like HSTS) breaks forms
 * over plain http, which is what a loopback address speaks.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
});

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses a request for another host: a page of a stranger whose name was made to point at this
 * machine (DNS rebinding) could read every article otherwise.
 *
 * @param configured a further name to answer to
 */
export function hostCheck(configured: string | null): RequestHandler {
  const allowed = new Set(configured === null ? loopbackNames : [...loopbackNames, configured]);
  return (request, _response, next) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (allowed.has(name)) return next();
    next(new LekturaError('forbidden', 'Lektura does not answer to this host name.'));
  };
}

/**
 * Refuses a changing request that another site's page sent. Browsers say where a request comes
 * from in Sec-Fetch-Site; one that does not must send an Origin equal to our own address.
 */
export const forgeryCheck: RequestHandler = (request, _response, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next();
  const site = request.get('sec-fetch-site');
  const own = `${request.protocol}://${request.headers.host}`;
  const trusted =
    site === undefined ? request.get('origin') === own : site === 'same-origin' || site === 'none';
  if (trusted) return next();
  next(
    new LekturaError(
      'forbidden',
      'This change was sent from another site and was refused. Open Lektura itself and try again.',
    ),
  );
};
