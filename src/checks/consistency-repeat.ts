import type { Analysis } from '../engine/analysis.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { SentenceRef } from '../text/bitext.ts';
import { tokenise } from '../text/tokens.ts';

/** One source sentence that stands twice and is translated two ways: a standfirst and its quote. */
export const consistencyRepeat: Check = {
  id: 'consistency-repeat',
  title: 'One sentence, two translations',
  why: 'The source repeats itself word for word; readers who meet both translations take them for two statements.',
  message: 'The same source sentence is translated elsewhere as: {usual}',
  type: 'inconsistency',
  mqm: 'terminology/inconsistent',
  severity: 'error',
  needsSource: true,
  *find(article) {
    for (const [key, all] of repeats(article)) {
      const usual = mostFrequent(all);
      for (const place of all) {
        if (place.folded === usual.folded) continue;
        yield finding(key, place, usual, all);
      }
    }
  },
  examples: [
    {
      source: [
        'Nećemo odustati od ovog plana.',
        'Ministar je govorio kratko.',
        '„Nećemo odustati od ovog plana.“',
      ],
      target: [
        'We will not give up this plan.',
        'The minister spoke briefly.',
        '“⟦We are not going to abandon the plan.⟧”',
      ],
      suggests: 'We will not give up this plan.',
      severity: 'error',
    },
    {
      note: 'Another order of the same words is a question.',
      source: ['„Gradimo novi most“, rekao je Kovač.', 'Gradimo novi most, rekao je Kovač.'],
      target: [
        '“We are building a new bridge,” Kovač said.',
        '“⟦We are building a new bridge,” said Kovač.⟧',
      ],
      severity: 'question',
    },
    {
      note: 'Quotation marks and final punctuation do not count; short formulas may vary.',
      source: [
        'Nećemo odustati od ovog plana.',
        '„Nećemo odustati od ovog plana!“',
        'Hvala lijepo.',
        'Hvala lijepo.',
      ],
      target: [
        'We will not give up this plan.',
        '“We will not give up this plan!”',
        'Thank you.',
        'Many thanks.',
      ],
    },
  ],
};

interface Rendering extends SentenceRef {
  readonly text: string;
  readonly folded: string;
  readonly source: SentenceRef;
  /** Stands in the headline or the standfirst. */
  readonly isTop: boolean;
}

// Shorter sentences ("He said so.") are formulas that every writer varies.
const fewestWords = 4;

/** Renderings of source sentences that stand more than once, by the folded source sentence. */
function repeats({ bitext, source, target, memo }: Analysis): Map<string, Rendering[]> {
  const bySource = new Map<string, Rendering[]>();
  const fold = (text: string): string => memo.recall('folded words', text, () => foldedWords(text));
  for (const { sentences } of bitext.pairs) {
    for (const bead of sentences) {
      const [from, to] = [bead.source[0], bead.target[0]];
      if (!from || !to || bead.source.length > 1 || bead.target.length > 1) continue;
      const key = fold(source[from.segmentIndex]?.text.slice(from.start, from.end) ?? '');
      const place = withoutQuotes(target[to.segmentIndex]?.text ?? '', to);
      if (key.split(' ').length < fewestWords || place.text === '') continue;
      const known = bySource.get(key) ?? [];
      const kind = target[to.segmentIndex]?.passage.kind;
      const isTop = kind === 'headline' || kind === 'standfirst';
      known.push({ ...place, folded: fold(place.text), source: from, isTop });
      bySource.set(key, known);
    }
  }
  for (const [key, all] of bySource) {
    if (new Set(all.map((rendering) => rendering.folded)).size < 2) bySource.delete(key);
  }
  return bySource;
}

// Whether a sentence is quoted whole is not what is compared, so its outer marks stay outside.
function withoutQuotes(text: string, place: SentenceRef): SentenceRef & { text: string } {
  const sentence = text.slice(place.start, place.end);
  const before = /^["“”„«»'‘’(]*/u.exec(sentence)?.[0].length ?? 0;
  const after = /["“”„«»)]*$/u.exec(sentence)?.[0].length ?? 0;
  const start = place.start + before;
  const end = Math.max(start, place.end - after);
  return { segmentIndex: place.segmentIndex, start, end, text: text.slice(start, end) };
}

const foldedWords = (text: string): string =>
  tokenise(text)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.text.toLowerCase().replaceAll('’', "'"))
    .join(' ');

/**
 * The rendering met most often. Of equals the first outside headline and standfirst, which are
 * drawn from the body.
 */
function mostFrequent(all: readonly Rendering[]): Rendering {
  const weight = (one: Rendering): number =>
    2 * all.filter((other) => other.folded === one.folded).length + (one.isTop ? 0 : 1);
  return all.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

function finding(
  key: string,
  place: Rendering,
  usual: Rendering,
  all: readonly Rendering[],
): Draft {
  return {
    side: 'target',
    segmentIndex: place.segmentIndex,
    start: place.start,
    end: place.end,
    issueKey: key,
    severity: sameWords(place.folded, usual.folded) ? 'question' : 'error',
    suggestions: [usual.text],
    values: { usual: usual.text },
    related: [
      ...all
        .filter((other) => other.folded === usual.folded)
        .map(({ segmentIndex, start, end }) => ({
          side: 'target' as const,
          segmentIndex,
          start,
          end,
          role: 'usual' as const,
        })),
      ...all.map(({ source }) => ({ side: 'source' as const, ...source, role: 'source' as const })),
    ],
  };
}

const sameWords = (a: string, b: string): boolean =>
  a.split(' ').sort().join(' ') === b.split(' ').sort().join(' ');
