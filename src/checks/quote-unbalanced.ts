import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check, Draft } from '../engine/check.ts';
import { isFurniture } from '../text/passage.ts';
import { type QuoteMark, quoteMarksIn } from '../text/quotes.ts';
import { traits } from '../text/traits.ts';

/** A quotation that is opened and never closed, or closed and never opened. */
export const quoteUnbalanced: Check = {
  id: 'quote-unbalanced',
  title: 'A quotation mark is missing',
  why: 'Without the mark the reader cannot tell who says this: the quoted person or the paper.',
  message: 'The {lost} quotation mark is missing here.',
  type: 'typographical',
  mqm: 'linguistic-conventions/punctuation',
  severity: 'error',
  needsSource: false,
  *find(article) {
    for (const gap of gapsIn(article)) {
      const draft = placed(article, gap);
      if (draft) yield draft;
    }
  },
  examples: [
    {
      source: ['„Most je siguran“, rekao je Kovač.', 'Policija ga zove „velikim uspjehom“ grada.'],
      target: [
        '⟦"⟧The bridge is safe, Kovač said.',
        'The police call it a ⟦"⟧great success of the city.',
      ],
    },
    {
      source: ['„Most je siguran. Radovi traju.', 'Sve ide po planu.“'],
      target: ['"The bridge is safe. Works go on.', 'All goes to ⟦plan.⟧'],
      suggests: 'plan."',
    },
    {
      note: 'A quotation over several passages, opened again at each; inches; quotes in quotes.',
      source: [
        '„Most je siguran.',
        '„Radovi traju.',
        'Sve ide po planu“, rekao je Kovač.',
        'Ekran od 55 inča je „dobar“.',
      ],
      target: [
        '"The bridge is safe.',
        '"Works go on.',
        'All goes to plan," Kovač said.',
        'The 55" screen is "good", and \'big,\' he said.',
      ],
    },
    {
      note: 'What the source leaves open too.',
      source: ['„Most je siguran, rekao je Kovač.'],
      target: ['"The bridge is safe, Kovač said.'],
    },
  ],
};

type Lost = 'opening' | 'closing';

/** A mark without partner, and the passages in which the partner may have been lost. */
interface Gap extends Mark {
  readonly lost: Lost;
  readonly from: number;
  readonly to: number;
}

interface Mark {
  readonly passage: AnalysedPassage;
  readonly mark: QuoteMark;
}

interface Open extends Mark {
  /** The passage that opens the quotation again, as each paragraph of a long one does. */
  readonly again: number | null;
}

/**
 * Walks over the marks of the whole run of passages, for a quotation may span several. Quotes
 * inside quotes are allowed for as long as they close in their passage, or the source has them.
 */
function gapsIn(article: Analysis): Gap[] {
  const gaps: Gap[] = [];
  const open: Open[] = [];
  let closedIn = 0;
  const note = (mark: Mark, lost: Lost, from: number, to: number): boolean => {
    const gap = { passage: mark.passage, mark: mark.mark, lost, from, to };
    const isProved = article.sourceLanguage === null || losing(article, gap) !== null;
    if (isProved) gaps.push(gap);
    return isProved;
  };
  for (const passage of article.target) {
    const { index, text } = passage;
    if ((passage.traits & traits.quote) === 0 || isFurniture(passage.passage)) continue;
    const marks = quoteMarksIn(text);
    if (marks.length === 0) continue;
    const inherited = open.length;
    let before = open.at(-1);
    for (const [nth, mark] of marks.entries()) {
      if (mark.role === 'open' || (mark.role === 'either' && open.length === 0)) {
        if (before && nth === 0 && text.slice(0, mark.at).trim() === '') {
          before = { ...before, again: index };
          open[inherited - 1] = before;
        }
        open.push({ passage, mark, again: null });
      } else if (!open.pop()) {
        note({ passage, mark }, 'opening', closedIn, index);
      }
      if (open.length === 0) closedIn = index;
    }
    const last = open.at(-1);
    if (!last || last.again !== null) continue;
    const isStale = last === before;
    const isNested = open.length > Math.max(1, inherited) && !nests(article, index);
    const lonely = isStale ? last : isNested ? open.at(-2) : undefined;
    if (!lonely || lonely.again !== null) continue;
    if (note(lonely, 'closing', lonely.passage.index, index)) open.splice(open.indexOf(lonely), 1);
  }
  for (const mark of open) {
    const end = mark.again === null ? article.target.length : mark.again;
    if (mark.again === null || article.sourceLanguage !== null)
      note(mark, 'closing', mark.passage.index, end - 1);
  }
  return gaps;
}

/** True where the source has a quotation inside a quotation, in single marks. */
const nests = (article: Analysis, index: number): boolean =>
  beside(article, index).source.some(({ text }) => hasSingle(text));

const hasSingle = (text: string): boolean =>
  /(?:^|[\s„“«])['‘‚‹]\p{L}|[\p{L}.!?]['‘’›](?:$|[\s„“”».,])/u.test(text);

/**
 * The passage of a stretch whose source has one mark of a role more than the translation, and the
 * rest alike: where a closing mark was lost the first, where an opening one the last, being
 * nearest to its partner. Failing that, one that is out of balance where its source is not.
 */
function losing(article: Analysis, { lost, from, to }: Gap): number | null {
  for (const isWide of [false, true]) {
    for (let step = 0; step <= to - from; step++) {
      const index = lost === 'closing' ? from + step : to - step;
      const { source, isOneToOne } = beside(article, index);
      const original = source[0]?.text;
      if (!isOneToOne || original === undefined) continue;
      const text = article.target[index]?.text ?? '';
      if (balanceOf(original, lost) <= balanceOf(text, lost)) continue;
      if (isWide ? !hasSingle(original) : marksOf(original, lost) > marksOf(text, lost)) {
        return index;
      }
    }
  }
  return null;
}

const balanceOf = (text: string, lost: Lost): number =>
  marksOf(text, lost) - marksOf(text, lost === 'opening' ? 'closing' : 'opening');

function marksOf(text: string, lost: Lost): number {
  const role = lost === 'opening' ? 'open' : 'close';
  return quoteMarksIn(text).filter((mark) => mark.role === role).length;
}

function placed(article: Analysis, gap: Gap): Draft | null {
  const { lost, passage, mark } = gap;
  const index = losing(article, gap) ?? passage.index;
  const text = article.target[index]?.text ?? '';
  const edge = lost === 'closing' ? /\S+\s*$/u.exec(text) : /\S+/u.exec(text);
  const original = beside(article, index).source[0]?.text ?? '';
  const isAtEdge = quoteMarksIn(original).some(({ at }) =>
    lost === 'closing' ? at >= original.trimEnd().length - 2 : at === 0,
  );
  const base = {
    side: 'target' as const,
    segmentIndex: index,
    issueKey: `${lost} ${text}`,
    values: { lost },
  };
  if (index === passage.index && !isAtEdge) return { ...base, start: mark.at, end: mark.at + 1 };
  if (!edge) return null;
  const word = edge[0].trimEnd();
  return {
    ...base,
    start: edge.index,
    end: edge.index + word.length,
    suggestions: isAtEdge
      ? [lost === 'closing' ? `${word}${partner(mark.sign)}` : `${partner(mark.sign)}${word}`]
      : [],
  };
}

const partners: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '“',
  '„': '“',
  '«': '»',
  '»': '«',
};

const partner = (sign: string): string => partners[sign] ?? sign;
