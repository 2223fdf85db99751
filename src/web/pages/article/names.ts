import type { OpenArticle } from '../../../app/open-article.ts';
import type { Side } from '../../../text/bitext.ts';
import type { Span } from '../../../text/span.ts';
import { routes, urlOf } from '../../routes.ts';
import { findingWords as words } from '../../words/findings.ts';
import { passageLabels } from './rows.ts';

type NameEntity = OpenArticle['names'][number];
type Spelling = NameEntity['renderings'][number];

/** A place to go to. */
export interface PlaceLink extends Span {
  readonly label: string;
  readonly passage: string;
  readonly href: string;
}

/** One spelling of a name, on either side. */
export interface SpellingLine {
  readonly text: string;
  readonly times: string;
  readonly places: readonly PlaceLink[];
  /** How many places are not listed; empty when all are. */
  readonly more: string;
  /** The button that writes the other spellings like this one; null where there are none. */
  readonly choice: { readonly label: string; readonly from: readonly string[] } | null;
}

/** A name in the panel of names. */
export interface NameCard {
  readonly id: string;
  readonly name: string;
  readonly times: string;
  readonly isMixed: boolean;
  readonly renderings: readonly SpellingLine[];
  readonly sources: readonly SpellingLine[];
  readonly formsInShort: string;
  /** What the house register would be told. */
  readonly english: string;
  readonly forms: readonly string[];
  readonly isInRegister: boolean;
}

export interface NamesPanel {
  readonly cards: readonly NameCard[];
  readonly renderingUrl: string;
  readonly registerUrl: string;
  readonly registerPageUrl: string;
  /** All spellings, to say that two are one name; empty where there are not two. */
  readonly spellings: readonly string[];
}

/** The names of an article, how each is written on both sides, and where. */
export function namesPanel(open: OpenArticle): NamesPanel {
  const article = { article: open.id };
  const labels = { source: passageLabels(open, 'source'), target: passageLabels(open, 'target') };
  const register = new Set(open.houseNames);
  const cards = open.names.map((entity, index) => cardOf(open, entity, index, labels, register));
  const spellings = new Set(
    open.names.flatMap(({ renderings }) => renderings.map((it) => it.text)),
  );
  return {
    cards,
    renderingUrl: urlOf(routes.renderings, article),
    registerUrl: urlOf(routes.articleNames, article),
    registerPageUrl: routes.names,
    spellings: spellings.size < 2 ? [] : [...spellings].sort((a, b) => a.localeCompare(b)),
  };
}

type Labels = Readonly<Record<Side, ReadonlyMap<number, string>>>;

function cardOf(
  open: OpenArticle,
  { name, renderings, sources }: NameEntity,
  index: number,
  labels: Labels,
  register: ReadonlySet<string>,
): NameCard {
  const all = renderings.map(({ text }) => text);
  const forms = sources.map(({ text }) => text);
  const total = renderings.reduce((sum, { places }) => sum + places.length, 0);
  const line = (side: Side, spelling: Spelling): SpellingLine => ({
    ...placesOf(open, side, spelling, labels),
    text: spelling.text,
    times: words.times(spelling.places.length),
    choice:
      side === 'source' || all.length === 1
        ? null
        : {
            label: words.everywhere(spelling.text, total),
            from: all.filter((text) => text !== spelling.text),
          },
  });
  return {
    id: nameId(index),
    name,
    times: words.times(total),
    isMixed: all.length > 1,
    renderings: renderings.map((spelling) => line('target', spelling)),
    sources: sources.map((spelling) => line('source', spelling)),
    formsInShort: forms.slice(0, mostForms).join(', ') + (forms.length > mostForms ? ' …' : ''),
    english: all[0] ?? name,
    forms,
    isInRegister: all.some((text) => register.has(text)) || register.has(name),
  };
}

// What a line of the margin holds.
const mostForms = 4;

// What is written more often is found by its marks in the text.
const mostListed = 24;

function placesOf(
  open: OpenArticle,
  side: Side,
  { places }: Spelling,
  labels: Labels,
): Pick<SpellingLine, 'places' | 'more'> {
  const listed = places
    .slice(0, mostListed)
    .flatMap(({ segmentIndex, start, end }): PlaceLink[] => {
      const passage = open.article[side]?.[segmentIndex]?.id;
      if (passage === undefined) return [];
      const query = { panel: 'names' };
      const href = urlOf(routes.article, { article: open.id }, query, `p-${passage}`);
      const label = words.place(labels[side].get(segmentIndex) ?? '');
      return [{ label, passage, start, end, href }];
    });
  const left = places.length - listed.length;
  return { places: listed, more: left === 0 ? '' : words.morePlaces(left) };
}

const nameId = (index: number): string => `n${index + 1}`;
