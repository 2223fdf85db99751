import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { target } from './article.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let article: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  article = await workbench.add(null, target);
});

afterAll(() => workbench.close());

/** The status of a request whose Host or Origin a browser would not let a page choose. */
const statusOf = (path: string, method: string, headers: Record<string, string>): Promise<number> =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(workbench.url);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      answered(response.statusCode ?? 0);
    });
    sent.once('error', failed);
    sent.end();
  });

describe('the headers of a page', () => {
  it('let it load scripts, styles and fonts from here alone, and nothing inline', async () => {
    const { headers } = await fetch(workbench.url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
  });

  it('do not break forms over plain http', async () => {
    const { headers } = await fetch(workbench.url);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('let nobody frame it', async () => {
    const { headers } = await fetch(workbench.url);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('a change', () => {
  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, 303],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['from an old browser with a foreign origin', { origin: 'http://news.example' }, 403],
    ['from an old browser that hides its origin', { origin: 'null' }, 403],
    ['without any word of where it is from', {}, 403],
  ])('%s is answered as it should be', async (_case, headers, status) => {
    expect(await statusOf(`/articles/${article}/undo`, 'POST', headers)).toBe(status);
  });

  it('from an old browser on our own page is taken', async () => {
    const headers = { origin: workbench.url };
    expect(await statusOf(`/articles/${article}/undo`, 'POST', headers)).toBe(303);
  });
});

describe('a request for another host', () => {
  it.each([
    ['news.example', 403],
    ['127.0.0.1.news.example', 403],
    ['localhost', 200],
    ['[::1]:4180', 200],
    ['127.0.0.1:9999', 200],
  ])('to %s is answered with %i', async (host, status) => {
    expect(await statusOf('/', 'GET', { host })).toBe(status);
  });
});

describe('going back after the name was told', () => {
  it.each(['//news.example', '/\\news.example', 'https://news.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (from) => {
      const answer = await fetch(`${workbench.url}/editor`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ name: 'Mira', from }),
      });
      expect(answer.headers.get('location')).toBe('/');
    },
  );
});
