import { expect, onTestFinished, test } from 'vitest';
import { openThread, type ThreadOptions } from '../../src/app/thread.ts';

function thread(options: Pick<ThreadOptions<never>, 'patience' | 'idle'>) {
  const { ask, close } = openThread<{ target: { language: string } }, string>({
    command: 'any',
    broken: () => 'It broke off.',
    program: new URL('dying-thread.mjs', import.meta.url),
    ...options,
  });
  onTestFinished(close);
  return (language: string) => ask({ target: { language } });
}

test('a thread that never answers is given up, and another takes the next question', async () => {
  const ask = thread({ patience: 2_000 });
  const never = ask('silent');
  const next = ask('de');
  await expect(never).rejects.toMatchObject({ code: 'unavailable', message: 'It broke off.' });
  expect(await next).toBe('de');
});

test('a thread that went to rest opens again with the next question', async () => {
  const ask = thread({ idle: 0 });
  expect(await ask('de')).toBe('de');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await Promise.all([ask('fr'), ask('it')])).toEqual(['fr', 'it']);
});
