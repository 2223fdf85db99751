import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../../src/checks/registry.ts';
import { familyOf } from '../../src/engine/check.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { found } from './marked.ts';

const lexicon = await loadLexicon();

const alike: [string, string, string, string][] = JSON.parse(
  readFileSync(new URL('../fixtures/quantities-alike.json', import.meta.url), 'utf8'),
);

const families = ['number', 'date', 'currency', 'unit', 'percent'];
const checks = allChecks.filter(({ id }) => families.includes(familyOf(id)));

const complaints = (languages: readonly [string, string], source: string, target: string) =>
  checks.flatMap((check) =>
    found(check, { languages, source: [source], target: [target] }, lexicon).findings.map(
      ({ check: id, side, text, suggestions: [first] }) =>
        `${id} ${side} ${text}${first === undefined ? '' : ` → ${first}`}`,
    ),
  );

describe('the checks of numbers, dates, money and measures stay silent where both sides say the same', () => {
  it.each(alike)('%s → %s: %s | %s', (from, to, source, target) => {
    expect(complaints([from, to], source, target)).toEqual([]);
  });
});

describe('one slip is one complaint, with the right value where that is sure', () => {
  it.each([
    [
      'sr-Latn-ME',
      'Na brodu je bilo pet putnika.',
      'There were six passengers on board.',
      'number-value target six',
    ],
    [
      'sr-Latn-ME',
      'Budžet je 2,3 milijarde eura.',
      'The budget is €2.3 million.',
      'number-scale target million → billion',
    ],
    [
      'sr-Latn-ME',
      'Budžet je 2,3 milijarde eura.',
      'The budget is €23 billion.',
      'number-value target 23 → 2.3',
    ],
    [
      'sr-Latn-ME',
      'Budžet je 2,3 milijarde eura.',
      'The budget is $2.3 billion.',
      'currency-changed target $ → €',
    ],
    [
      'sr-Latn-ME',
      'Sjednica je 12. decembra.',
      'The session is on December 21.',
      'date-value target 21 → 12',
    ],
    [
      'sr-Latn-ME',
      'Sjednica je 12. decembra.',
      'The session is on November 12.',
      'date-value target November → December',
    ],
    ['sr-Latn-ME', 'Počinje u 20.30.', 'It starts at 8:15 pm.', 'number-value target 8:15'],
    [
      'sr-Latn-ME',
      'Rast od 3 procentna poena.',
      'Growth of 3 percent.',
      'percent-changed target percent',
    ],
    ['sr-Latn-ME', 'Pobijedili su 85:82.', 'They won 85-72.', 'number-value target 72'],
    [
      'sr-Latn-ME',
      'Bilo je to devedesetih godina.',
      'It was in the 1980s.',
      'date-value target 1980 → 1990',
    ],
    [
      'sr-Latn-ME',
      'Traži se tridesetpetogodišnji muškarac.',
      'A 53-year-old man is wanted.',
      'number-value target 53 → 35',
    ],
    [
      'sr-Latn-ME',
      'Desetine hiljada ljudi.',
      'Tens of millions of people.',
      'number-scale target millions → thousands',
    ],
    [
      'sr-Latn-ME',
      'Kazna od 6 mjeseci.',
      'A sentence of 6 years.',
      'unit-changed target years → months',
    ],
    [
      'sr-Latn-ME',
      'Ukupno 1.234.567 birača.',
      'A total of 1.234.567 voters.',
      'number-separator target 1.234.567 → 1,234,567',
    ],
    ['sr-Latn-ME', 'Bilo je 15 ljudi.', 'There were people.', 'number-missing source 15'],
    [
      'sr-Latn-ME',
      'Otišao je juče.',
      'He left tomorrow.',
      'date-value target tomorrow → yesterday',
    ],
    [
      'de',
      'Das sind 2 Billionen Euro.',
      'That is 2 billion euros.',
      'number-scale target billion → trillion',
    ],
    [
      'ru',
      'Погибли 15 тысяч человек.',
      '15 million people died.',
      'number-scale target million → thousand',
    ],
    [
      'uk',
      'Це сталося 24 лютого 2022 року.',
      'It happened on February 24, 2020.',
      'date-value target 2020 → 2022',
    ],
    [
      'sr-Cyrl',
      'Двадесет пет људи је дошло у петак.',
      'Twenty-five people came on Thursday.',
      'date-value target Thursday → Friday',
    ],
  ])('%s: %s | %s', (from, source, target, complaint) => {
    expect(complaints([from, 'en'], source, target)).toEqual([complaint]);
  });

  it('does not guess in a language whose number words it does not know', () => {
    expect(complaints(['eo', 'en'], 'Venis dek kvin homoj.', '15 people came.')).toEqual([]);
  });

  it('takes a number that moved to the next row for no slip', () => {
    const example = {
      source: ['Luka je stara 140 godina i zatvorena.', 'Radovi traju.'],
      target: ['The port is closed.', 'The port is 140 years old and works go on.'],
    };
    for (const check of checks) expect(found(check, example, lexicon).findings).toEqual([]);
  });
});
