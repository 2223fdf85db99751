import type { AnalysedPassage } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check } from '../engine/check.ts';
import { digit, kindOfSign, letter, other, space } from '../text/signs.ts';

/** A passage whose source ends with a full stop and whose translation ends with none. */
export const punctuationEndMissing: Check = {
  id: 'punctuation-end-missing',
  title: 'The last sentence has no end mark',
  why: 'The reader cannot tell whether the sentence ends here or something was cut off.',
  message: 'The source ends with “{mark}”, the translation with no mark.',
  type: 'typographical',
  mqm: 'linguistic-conventions/punctuation',
  severity: 'error',
  needsSource: true,
  *find(article) {
    const { target } = article;
    const firstMarked = target.findIndex(({ text }) => !lacksMark(text));
    const titles = firstMarked < 0 ? target.length : firstMarked;
    for (const passage of target) {
      const { text, index } = passage;
      if (!lacksMark(text)) continue;
      if (isTitle(target, passage, titles)) continue;
      const { source, isOneToOne } = beside(article, index);
      const original = source.at(-1);
      if (!isOneToOne || !original) continue;
      const mark = endMark.exec(original.text)?.[1];
      if (mark === undefined) continue;
      const last = withoutMark.exec(text);
      if (!last) continue;
      const [found, word = '', closing = ''] = last;
      yield {
        side: 'target',
        segmentIndex: index,
        start: last.index,
        end: last.index + found.trimEnd().length,
        issueKey: text,
        suggestions: [`${word}${mark}${closing}`],
        related: [
          {
            side: 'source',
            segmentIndex: original.index,
            start: original.text.lastIndexOf(mark),
            end: original.text.lastIndexOf(mark) + mark.length,
            role: 'source',
          },
        ],
        values: { mark },
      };
    }
  },
  examples: [
    {
      source: [
        'Most je otvoren',
        'Saobraćaj je bio slab i bez zastoja.',
        'Radovi su trajali dvije godine, kaže policija u Baru.',
      ],
      target: [
        'The bridge is open',
        'Traffic was light and did not stop.',
        'The works took two years, say the police in ⟦Bar⟧',
      ],
      suggests: 'Bar.',
      severity: 'error',
    },
    {
      note: 'Headlines, and lines that end with no mark in the source.',
      source: [
        'Most je otvoren.',
        'Poslije dvije godine radova.',
        'Luka u Baru',
        'Brodovi opet pristaju.',
      ],
      target: [
        'The bridge is open',
        'After two years of works',
        'The port of Bar',
        'Ships dock again.',
      ],
    },
  ],
};

// A letter, figure or sign of a quantity at the very end, marks that close a quote or bracket
// aside.
const withoutMark = /([\p{L}\p{M}\p{N}%€$£°]+)(["'”’»“)\]]*)\s*$/u;

const endMark = /([.!?…])["'”’»“‘)\]]*\s*$/u;

const titleKinds: ReadonlySet<AnalysedPassage['passage']['kind']> = new Set([
  'headline',
  'standfirst',
  'byline',
  'subheading',
  'caption',
  'list-item',
  'furniture',
]);

// A line under the headline that is shorter is a second headline.
const longestSecondLine = 70;

/**
 * True for a line that needs no end mark: told by what it is, or, of a bare segment, by its place:
 * the first, a short one under it, or one of the lines without end mark that follow the first.
 *
 * @param titles how many passages no passage with an end mark stands before, at most
 */
function isTitle(
  target: readonly AnalysedPassage[],
  { index, passage, text }: AnalysedPassage,
  titles: number,
): boolean {
  if (titleKinds.has(passage.kind) || index === 0) return true;
  if (passage.kind !== 'segment' || index > titles) return false;
  return (
    (index === 1 && text.length < longestSecondLine) ||
    index > 1 ||
    lacksMark(target[index + 1]?.text ?? '')
  );
}

/** True where `withoutMark` finds something; read from the end, where nearly always one sign tells. */
function lacksMark(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && kindOfSign(text.charCodeAt(at)) === space) at--;
  while (at >= 0 && closing.includes(text.charAt(at))) at--;
  const last = text.charCodeAt(at);
  const kind = at < 0 ? space : kindOfSign(last);
  if (kind === letter || kind === digit) return true;
  // Half of a pair may be a letter; of the other signs a few count as figures.
  return kind === other && last !== fullStop && withoutMark.test(text.slice(Math.max(0, at - 1)));
}

const closing = '"\'”’»“)]';
const fullStop = 0x2e;
