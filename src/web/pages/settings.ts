import type { HouseSettings } from '../../app/house-settings.ts';
import type { ListKey } from '../../app/house-terms.ts';
import { termKinds } from '../../store/terms.ts';
import { baseLanguage } from '../../text/language.ts';
import { routes, urlOf } from '../routes.ts';
import { settingsWords as words } from '../words/settings.ts';
import { pairName } from './checks.ts';
import { type LanguageChoice, languageChoices } from './languages.ts';
import { type Layout, layoutOf, type Visit } from './layout.ts';

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
}

export interface SettingsPage extends Layout {
  readonly words: typeof words;
  readonly action: string;
  readonly english: readonly Choice[];
  readonly sourceLanguages: readonly LanguageChoice[];
  readonly targetLanguages: readonly LanguageChoice[];
  readonly furniture: readonly Choice[];
  readonly editorText: string;
  readonly editorLink: string;
  readonly checksUrl: string;
  readonly lists: readonly {
    readonly name: string;
    readonly pair: string;
    readonly count: string;
    readonly url: string;
  }[];
  readonly termsUrl: string;
  readonly kinds: readonly Choice[];
  readonly pairs: readonly Choice[];
}

/** What the page of settings is made of. */
export interface SettingsContent {
  readonly settings: HouseSettings;
  readonly lists: readonly (ListKey & { readonly count: number })[];
  /** The language pairs that articles are in. */
  readonly pairs: readonly string[];
  readonly languages: readonly string[];
}

/** What holds for all articles of the house. */
export function settingsPage(
  { settings, lists, pairs, languages }: SettingsContent,
  visit: Visit,
): SettingsPage {
  const english = settings.english ?? 'none';
  return {
    ...layoutOf(words.title, visit),
    words,
    action: routes.settings,
    english: (['none', 'british', 'american'] as const).map((value) => ({
      value: value === 'none' ? '' : value,
      name: words.englishChoices[value],
      chosen: value === english,
    })),
    sourceLanguages: languageChoices(languages, settings.sourceLanguage),
    targetLanguages: languageChoices(languages, settings.targetLanguage),
    furniture: [
      { value: 'out', name: words.furnitureOut, chosen: !settings.furniture },
      { value: 'in', name: words.furnitureIn, chosen: settings.furniture },
    ],
    editorText: visit.editor ?? words.editorNone,
    editorLink: visit.editor === null ? words.editorGive : words.editorChange,
    checksUrl: routes.checks,
    lists: lists.map(({ kind, pair, count }) => ({
      name: words.kinds[kind],
      pair: pairName(pair),
      count: words.terms(count),
      url: urlOf(routes.terms, {}, { kind, pair: pair ?? undefined }),
    })),
    termsUrl: routes.terms,
    kinds: termKinds.map((kind) => ({ value: kind, name: words.kinds[kind], chosen: false })),
    pairs: [null, ...pairsOf(pairs, settings)].map((pair) => ({
      value: pair ?? '',
      name: pairName(pair),
      chosen: false,
    })),
  };
}

/** Those of the articles, and the usual one, which a list may be wanted for before any article. */
const pairsOf = (
  pairs: readonly string[],
  { sourceLanguage, targetLanguage }: HouseSettings,
): string[] => {
  const usual = `${baseLanguage(sourceLanguage)}-${baseLanguage(targetLanguage)}`;
  return [...new Set([...pairs, usual])].sort();
};
