import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type GlossaryTerm, type TermPlace, termFinder, termPattern } from '../lexicon/terms.ts';
import { isCapitalised } from '../text/capitals.ts';
import { isFurniture } from '../text/passage.ts';
import { contains, type Span } from '../text/span.ts';

/** A term of the house's glossary stands in the source and not in its translation. */
export const glossaryTerm: Check = {
  id: 'glossary-term',
  title: 'A house term is not used',
  why: 'The house has agreed on one word for this; readers and searches rely on it.',
  message: 'The source says “{source}”; the house’s term for it is “{term}”.',
  type: 'terminology',
  mqm: 'terminology/inconsistent-with-terminology-resource',
  severity: 'question',
  needsSource: true,
  *find(article, lexicon) {
    const tools = toolsFor(article, lexicon);
    if (!tools) return;
    for (const passage of article.target) {
      if (isFurniture(passage.passage)) continue;
      for (const original of beside(article, passage.index).source) {
        const places = article.memo.recall(tools.topic, original.text, () =>
          tools.find(original.text),
        );
        for (const place of places) {
          const target = tools.targets.get(place.term);
          if (!target || target.used.test(passage.text)) continue;
          if (isPartOfName(original, place, tools)) continue;
          yield* drafts(article, passage, original, place, target.others);
        }
      }
    }
  },
  examples: [
    {
      note: 'Without a glossary there is nothing to compare with.',
      source: ['Predsjednik opštine je otvorio most.'],
      target: ['The mayor opened the bridge.'],
    },
    {
      note: 'The term, inflected on both sides; a word that only begins alike; another word for it.',
      terms: { glossary: [{ source: 'sud', target: 'court', match: 'stem' }], forbidden: [] },
      source: ['Sudovi rade.', 'Odluku suda niko nije osporio.', 'Sudar se desio na mostu.'],
      target: [
        'The courts are open.',
        'Nobody contested the decision of the ⟦tribunal⟧.',
        'The collision happened on the bridge.',
      ],
      suggests: 'court',
      severity: 'error',
    },
    {
      note: 'Where it is not known what else a term may be called, the sentence is asked about.',
      terms: {
        glossary: [{ source: 'opština', target: 'municipality', match: 'stem' }],
        forbidden: [],
      },
      source: ['Most gradi služba opštine.', 'Most je dug.'],
      target: ['⟦The bridge is built by a service of the community.⟧', 'The bridge is long.'],
      severity: 'question',
    },
  ],
};

interface Target {
  /** The term in any of its forms. */
  readonly used: RegExp;
  /** What else it may be called; null where that is not known. */
  readonly others: RegExp | null;
}

interface Tools {
  readonly topic: string;
  readonly find: (text: string) => TermPlace[];
  readonly targets: ReadonlyMap<GlossaryTerm, Target>;
  readonly nounsCapitalised: boolean;
}

const known = new WeakMap<object, Map<string, Tools>>();

// What is remembered of a text holds for one glossary; another has another number.
let glossaries = 0;

function toolsFor({ sourceLanguage, targetLanguage }: Analysis, lexicon: Lexicon): Tools | null {
  const glossary = lexicon.terms?.glossary;
  if (!glossary || glossary.length === 0 || sourceLanguage === null) return null;
  const byLanguage = known.get(glossary) ?? new Map<string, Tools>();
  known.set(glossary, byLanguage);
  const key = `${sourceLanguage} ${targetLanguage}`;
  const made = byLanguage.get(key);
  if (made) return made;
  const facts = lexicon.inflection(targetLanguage);
  const synonyms = lexicon.synonyms(targetLanguage);
  const targetOf = ({ target }: GlossaryTerm): Target => {
    const words = synonyms.get(target.toLowerCase());
    const patterns = words?.map((word) => termPattern(word, facts).source).join('|');
    return {
      used: termPattern(target, facts),
      others: patterns === undefined ? null : new RegExp(patterns, 'iu'),
    };
  };
  const source = lexicon.inflection(sourceLanguage);
  const tools = {
    topic: `terms ${++glossaries} ${key}`,
    find: termFinder(glossary, source),
    targets: new Map(glossary.map((term) => [term, targetOf(term)])),
    nounsCapitalised: source.nounsCapitalised,
  };
  byLanguage.set(key, tools);
  return tools;
}

/** A common noun with a capital in mid-sentence ("Premijer liga") names something else. */
const isPartOfName = (
  { text, sentences }: AnalysedPassage,
  { term, start }: TermPlace,
  { nounsCapitalised }: Tools,
): boolean =>
  !nounsCapitalised &&
  isCapitalised(text.slice(start)) &&
  !isCapitalised(term.source) &&
  !/^[\s"'“„«‘(]*$/u.test(
    text.slice(sentences.findLast((one) => one.start <= start)?.start ?? 0, start),
  );

/**
 * Where another word for the term stands, that word is the fault. Where all other words are
 * known and none stands there, the sentence is put another way; else the editor is asked.
 */
function* drafts(
  article: Analysis,
  passage: AnalysedPassage,
  original: AnalysedPassage,
  { term, start, end, isInflected }: TermPlace,
  others: RegExp | null,
): Generator<Draft> {
  const source: Place = { side: 'source', segmentIndex: original.index, start, end };
  const sentence = sentenceBeside(article, passage, source);
  const base = {
    side: 'target' as const,
    segmentIndex: passage.index,
    issueKey: `${term.source} ${term.target}`.toLowerCase(),
    related: [{ ...source, role: 'source' as const }],
    values: { source: original.text.slice(start, end), term: term.target },
  };
  if (others === null) {
    if (isInflected) yield { ...base, ...sentence };
    return;
  }
  const other =
    others.exec(passage.text.slice(sentence.start, sentence.end)) ?? others.exec(passage.text);
  if (!other) return;
  const from = other.input === passage.text ? other.index : sentence.start + other.index;
  yield {
    ...base,
    severity: 'error',
    start: from,
    end: from + other[0].length,
    suggestions: [term.target],
  };
}

/** The stretch of the translation that stands for the sentence of a source place. */
function sentenceBeside(article: Analysis, { index, text }: AnalysedPassage, place: Place): Span {
  const bead = beside(article, index).beads.find(({ source }) =>
    source.some((one) => one.segmentIndex === place.segmentIndex && contains(one, place)),
  );
  const spans = (bead?.target ?? []).filter(({ segmentIndex }) => segmentIndex === index);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: 0, end: text.length };
}
