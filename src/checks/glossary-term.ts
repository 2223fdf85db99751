import type { AnalysedPassage, Analysis } from '../engine/analysis.ts';
import { beside } from '../engine/beside.ts';
import type { Check, Draft } from '../engine/check.ts';
import type { Place } from '../engine/finding.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type GlossaryTerm, type TermPlace, termFinder, termUser } from '../lexicon/terms.ts';
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
        for (const place of article.memo.recall(tools.topic, original.text, () =>
          tools.find(original.text),
        )) {
          if (tools.uses(place.term)(passage.text)) continue;
          yield draft(article, passage, original, place);
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
      note: 'The term, inflected on both sides, and a word that only begins alike.',
      terms: { glossary: [{ source: 'sud', target: 'court', match: 'stem' }], forbidden: [] },
      source: ['Sudovi rade.', 'Odluku suda niko nije osporio.', 'Sudar se desio na mostu.'],
      target: [
        'The courts are open.',
        '⟦Nobody contested the decision of the tribunal.⟧',
        'The collision happened on the bridge.',
      ],
    },
  ],
};

interface Tools {
  readonly topic: string;
  readonly find: (text: string) => TermPlace[];
  readonly uses: (term: GlossaryTerm) => (text: string) => boolean;
}

const known = new WeakMap<object, Map<string, Tools>>();

function toolsFor({ sourceLanguage, targetLanguage }: Analysis, lexicon: Lexicon): Tools | null {
  const glossary = lexicon.terms?.glossary;
  if (!glossary || glossary.length === 0 || sourceLanguage === null) return null;
  const byLanguage = known.get(glossary) ?? new Map<string, Tools>();
  known.set(glossary, byLanguage);
  const key = `${sourceLanguage} ${targetLanguage}`;
  let tools = byLanguage.get(key);
  if (!tools) {
    const facts = lexicon.inflection(targetLanguage);
    const users = new Map(glossary.map((term) => [term, termUser(term.target, facts)]));
    const never = (): boolean => true;
    tools = {
      topic: `terms ${key}`,
      find: termFinder(glossary, lexicon.inflection(sourceLanguage)),
      uses: (term) => users.get(term) ?? never,
    };
    byLanguage.set(key, tools);
  }
  return tools;
}

function draft(
  article: Analysis,
  passage: AnalysedPassage,
  original: AnalysedPassage,
  { term, start, end }: TermPlace,
): Draft {
  const source: Place = { side: 'source', segmentIndex: original.index, start, end };
  return {
    side: 'target',
    segmentIndex: passage.index,
    ...sentenceBeside(article, passage, source),
    issueKey: `${term.source} ${term.target}`.toLowerCase(),
    related: [{ ...source, role: 'source' }],
    values: { source: original.text.slice(start, end), term: term.target },
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
