import type { CheckState } from '../../app/check-settings.ts';
import { type Family, familyOf } from '../../engine/check.ts';
import { languageName } from '../../text/language.ts';
import { routes, urlOf } from '../routes.ts';
import type { Measured } from '../web.ts';
import { checkWords as words } from '../words/checks.ts';
import { familyWords } from '../words/families.ts';
import { interfaceLocale } from '../words/locale.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface CheckLine {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly why: string;
  readonly figures: string | null;
  readonly severity: 'error' | 'question' | 'off';
  readonly severityName: string;
  readonly settingUrl: string;
  readonly setEnabled: 'on' | 'off';
  readonly setSeverity: string;
  readonly button: string;
  readonly buttonName: string;
}

export interface ChecksPage extends Layout {
  readonly words: typeof words;
  readonly pair: string;
  readonly pairs: readonly {
    readonly name: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly families: readonly { readonly name: string; readonly lines: readonly CheckLine[] }[];
  readonly measured: string;
}

/** What the pages of checks are made of. */
export interface ChecksContent {
  readonly states: readonly CheckState[];
  readonly pairs: readonly string[];
  readonly measured: Measured;
}

/**
 * Every check by its family, as it is set for a language pair.
 *
 * @param pair null is all pairs
 */
export function checksPage(
  { states, pairs, measured }: ChecksContent,
  pair: string | null,
  visit: Visit,
): ChecksPage {
  const byFamily = new Map<Family, CheckLine[]>();
  for (const state of states) {
    const family = familyOf(state.check.id);
    byFamily.set(family, [...(byFamily.get(family) ?? []), lineOf(state, pair, measured)]);
  }
  return {
    ...layoutOf(words.title, visit),
    words,
    pair: pair ?? '',
    pairs: [null, ...pairs].map((one) => ({
      name: pairName(one),
      url: urlOf(routes.checks, {}, { pair: one ?? undefined }),
      current: one === pair,
    })),
    families: [...byFamily].map(([family, lines]) => ({ name: familyWords[family], lines })),
    measured: words.measured(measured.date),
  };
}

/** “Serbian → English”; null is all pairs. */
export function pairName(pair: string | null): string {
  if (pair === null) return words.allPairs;
  const [source = '', target = ''] = pair.split('-');
  return words.pair(languageName(source, interfaceLocale), languageName(target, interfaceLocale));
}

/** What was measured of a check in a pair, in words; null where nothing was. */
export function figuresOf(measured: Measured, check: string, pair: string): string | null {
  const figures = measured.checks[check]?.[pair];
  if (!figures) return null;
  const { recall, planted, falseAlarmsPerDocument } = figures;
  return [
    ...(recall === null ? [] : [words.found(recall, planted)]),
    words.alarms(falseAlarmsPerDocument),
  ].join(' ');
}

/** What a check does as it is set: “Error”, “Question” or “Off”. */
export const stateName = ({ check, enabled, severity }: CheckState): string =>
  enabled ? words.severity[severity === 'own' ? check.severity : severity] : words.off;

function lineOf(state: CheckState, pair: string | null, measured: Measured): CheckLine {
  const { check, enabled, severity, set } = state;
  const { id, title, why } = check;
  return {
    id,
    title,
    url: urlOf(routes.check, { check: id }),
    why,
    figures: pair === null ? null : figuresOf(measured, id, pair),
    severity: enabled ? (severity === 'own' ? check.severity : severity) : 'off',
    severityName: stateName(state),
    settingUrl: urlOf(routes.checkSetting, { check: id }),
    setEnabled: enabled ? 'off' : 'on',
    setSeverity: set.severity ?? '',
    button: enabled ? words.switchOff : words.switchOn,
    buttonName: enabled ? words.switchOffOf(title) : words.switchOnOf(title),
  };
}
