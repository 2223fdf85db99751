import type { Check } from '../engine/check.ts';
import { foreignSentences } from '../engine/foreign-sentences.ts';
import { sentencePairs } from '../engine/sentence-pairs.ts';
import { languageName } from '../text/language.ts';

/** A sentence of the translation in a language that is not the translation's. */
export const languageOther: Check = {
  id: 'language-other',
  title: 'A sentence is in another language',
  why: 'A whole sentence in a third language was translated into the wrong one, or not at all.',
  message: 'This sentence is not in {expected}{seen}.',
  type: 'untranslated',
  mqm: 'accuracy/untranslated',
  severity: 'error',
  needsSource: false,
  *find(article, lexicon) {
    const { targetLanguage: language } = article;
    const known = foreignSentences(article, lexicon);
    if (known.size === 0) return;
    for (const { source, target } of sentencePairs(article)) {
      for (const sentence of target) {
        const { segmentIndex, start, end, text, tokens } = sentence;
        const foreign = known.get(sentence);
        if (!foreign || foreign.small < fewestWords) continue;
        const there = new Set(source.flatMap((one) => one.tokens.map((token) => token.text)));
        const words = tokens.filter(({ kind }) => kind === 'word');
        // What stands in the source as it is was left over from it; that is another complaint.
        if (words.filter((word) => there.has(word.text)).length >= words.length / 2) continue;
        const seen =
          foreign.other > foreign.own && foreign.otherLanguage
            ? `; it looks like ${languageName(foreign.otherLanguage, 'en')}`
            : '';
        yield {
          side: 'target',
          segmentIndex,
          start,
          end,
          issueKey: text,
          values: { expected: languageName(language, 'en'), seen },
        };
      }
    }
  },
  examples: [
    {
      source: ['Most je otvoren jutros.', 'Radovi su trajali dvije godine.'],
      target: ['The bridge was opened this morning.', '⟦Die Arbeiten haben zwei Jahre gedauert.⟧'],
      severity: 'error',
    },
    {
      note: 'A foreign name or a quoted word in an English sentence is none.',
      source: ['U restoranu „Chez nous“ služe „boeuf bourguignon“, kaže vlasnik Luc Moreau.'],
      target: ['The restaurant “Chez nous” serves “boeuf bourguignon”, says its owner Luc Moreau.'],
    },
  ],
};

// Fewer words are a name, a toast, a title.
const fewestWords = 3;
