import { expect, test } from 'vitest';
import { type CheckSetting, choiceOf, pairOf } from '../../src/engine/choice.ts';

const set = (
  pair: string | null,
  enabled: CheckSetting['enabled'],
  severity: CheckSetting['severity'] = null,
): CheckSetting => ({ check: 'spelling', pair, enabled, severity });

test.each<
  [string, CheckSetting[], CheckSetting[], string | null, boolean, 'error' | 'question' | null]
>([
  ['nothing at all leaves a check as it is', [], [], 'sr-en', true, null],
  ['a default switches off', [], [set(null, false)], 'sr-en', false, null],
  [
    'a default of the pair beats that of all',
    [],
    [set(null, false), set('sr-en', true)],
    'sr-en',
    true,
    null,
  ],
  ['a default of another pair says nothing', [], [set('de-en', false)], 'sr-en', true, null],
  [
    'a setting of all pairs beats a default of the pair',
    [set(null, true)],
    [set('sr-en', false)],
    'sr-en',
    true,
    null,
  ],
  [
    'a setting of the pair beats that of all',
    [set(null, false), set('sr-en', true)],
    [],
    'sr-en',
    true,
    null,
  ],
  ['it holds in no other pair', [set(null, false), set('sr-en', true)], [], 'de-en', false, null],
  [
    'switch and severity are looked up apart',
    [set('sr-en', null, 'question'), set(null, false, 'error')],
    [],
    'sr-en',
    false,
    'question',
  ],
  [
    'a pair can go back to what the check says',
    [set(null, null, 'error'), set('sr-en', null, 'own')],
    [],
    'sr-en',
    true,
    null,
  ],
  [
    'a translation alone follows what is set for all',
    [set(null, false), set('sr-en', true)],
    [],
    null,
    false,
    null,
  ],
])('%s', (_, settings, defaults, pair, enabled, severity) => {
  const choice = choiceOf(settings, defaults, pair);
  expect(choice.disabled).toEqual(enabled ? [] : ['spelling']);
  expect(choice.severities).toEqual(severity ? { spelling: severity } : {});
});

test('a pair knows neither region nor script', () => {
  expect(pairOf('sr-Latn-ME', 'en-GB')).toBe('sr-en');
  expect(pairOf(null, 'en')).toBeNull();
});
