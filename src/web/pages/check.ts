import type { CheckState } from '../../app/check-settings.ts';
import { type Check, type Example, familyOf } from '../../engine/check.ts';
import { routes, urlOf } from '../routes.ts';
import type { Measured } from '../web.ts';
import { checkWords as words } from '../words/checks.ts';
import { familyWords } from '../words/families.ts';
import { figuresOf, pairName, stateName } from './checks.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface Text {
  readonly lang: string;
  readonly parts: readonly { readonly text: string; readonly mark: string | null }[];
}

interface ExampleLine {
  readonly heading: string;
  readonly note: string | null;
  readonly rows: readonly { readonly source: Text | null; readonly target: Text | null }[];
  readonly suggests: string | null;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly current: boolean;
}

interface PairLine {
  readonly id: string;
  readonly pair: string;
  readonly name: string;
  readonly inEffect: string;
  readonly figures: string;
  readonly rests: string | null;
  readonly switches: readonly Choice[];
  readonly severities: readonly Choice[];
  readonly saveName: string;
}

export interface CheckPage extends Layout {
  readonly words: typeof words;
  readonly family: string;
  readonly heading: string;
  readonly why: string;
  readonly side: string;
  readonly checksUrl: string;
  readonly settingUrl: string;
  readonly pairs: readonly PairLine[];
  readonly measured: string;
  readonly examples: readonly ExampleLine[];
}

/** What is shown of one check in one language pair; null is all pairs. */
export interface PairState {
  readonly pair: string | null;
  readonly state: CheckState;
  /** Why it cannot run there, as a sentence. */
  readonly rests: string | null;
}

/** One check: what it catches, with examples, how well, and what is set for each pair. */
export function checkPage(
  check: Check,
  pairs: readonly PairState[],
  measured: Measured,
  visit: Visit,
): CheckPage {
  return {
    ...layoutOf(check.title, visit),
    words,
    family: familyWords[familyOf(check.id)],
    heading: check.title,
    why: check.why,
    side: check.needsSource ? words.needsSource : words.targetAlone,
    checksUrl: routes.checks,
    settingUrl: urlOf(routes.checkSetting, { check: check.id }),
    pairs: pairs.map((one) => pairLineOf(one, measured)),
    measured: words.measured(measured.date),
    examples: check.examples.map((example) => exampleOf(check, example)),
  };
}

function pairLineOf({ pair, state, rests }: PairState, measured: Measured): PairLine {
  const { check, set } = state;
  const name = pairName(pair);
  const inherit = words.inherit[pair === null ? 'all' : 'pair'];
  const enabled = set.enabled === null ? '' : set.enabled ? 'on' : 'off';
  return {
    id: pair ?? 'all',
    pair: pair ?? '',
    name,
    inEffect: words.inEffect(stateName(state)),
    figures: pair === null ? '' : (figuresOf(measured, check.id, pair) ?? words.notMeasured),
    rests,
    switches: choices(enabled, [
      ['', inherit],
      ['on', words.on],
      ['off', words.off],
    ]),
    severities: choices(set.severity ?? '', [
      ['', inherit],
      ['own', words.own(words.severity[check.severity])],
      ['error', words.severity.error],
      ['question', words.severity.question],
    ]),
    saveName: words.saveOf(name),
  };
}

const choices = (current: string, all: readonly (readonly [value: string, name: string])[]) =>
  all.map(([value, name]) => ({ value, name, current: value === current }));

// The languages of an example that names none.
const usual = ['sr-Latn-ME', 'en'] as const;

function exampleOf(check: Check, example: Example): ExampleLine {
  const { source = [], target, languages = usual, note = null, suggests } = example;
  const severity = example.severity ?? check.severity;
  const fires = [...source, ...target].some((text) => text.includes('⟦'));
  const count = Math.max(source.length, target.length);
  const textAt = (texts: readonly string[], index: number, lang: string, mark: string) => {
    const text = texts[index];
    return text === undefined ? null : { lang, parts: partsOf(text, mark) };
  };
  return {
    heading: fires ? words.finds : words.staysSilent,
    note,
    rows: Array.from({ length: count }, (_, index) => ({
      source: textAt(source, index, languages[0], omissionOr(check, severity)),
      target: textAt(target, index, languages[1], severity),
    })),
    suggests:
      suggests === undefined ? null : suggests === '' ? words.removes : words.suggests(suggests),
  };
}

/** Marks in a source are set as the workbench sets what the translation lacks. */
const omissionOr = (check: Check, severity: string): string =>
  ['omission', 'truncation'].includes(familyOf(check.id)) ? 'omission' : severity;

const partsOf = (text: string, mark: string): Text['parts'] =>
  text
    .split(/(⟦[^⟧]*⟧)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('⟦') ? { text: part.slice(1, -1), mark } : { text: part, mark: null },
    );
