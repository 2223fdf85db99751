import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { needsWords } from '../engine/needs.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { landmarksIn, type Mark, marksBy } from '../names/landmarks.ts';
import { fold, romanise } from '../names/romanise.ts';
import { holdsOneOf, newSignature, signing } from '../names/signature.ts';
import { wordRole, wordRoles } from '../names/word-roles.ts';
import type { Token } from '../text/tokens.ts';
import { traits } from '../text/traits.ts';
import type { Word } from '../text/words.ts';

/** A quotation that the source gives to one person and the translation to another. */
export const attributionChanged: Check = {
  id: 'attribution-changed',
  title: 'Said by somebody else',
  why: 'Words put into the wrong mouth are the costliest of slips.',
  message: 'The source names “{speaker}” as the speaker here, the translation “{found}”.',
  type: 'mistranslation',
  mqm: 'accuracy/mistranslation',
  severity: 'question',
  needsSource: true,
  needs: needsWords('saying', ({ reporting }) => reporting.size === 0),
  *find(article, lexicon) {
    const { sourceLanguage, targetLanguage } = article;
    if (sourceLanguage === null) return;
    const speakerIn = speakers(sourceLanguage, lexicon);
    const toldIn = speakers(targetLanguage, lexicon);
    const signs = { source: newSignature(), target: newSignature() };
    let names: Names | null = null;
    for (const { source, target } of sentencePairs(article)) {
      const [ours, theirs] = [source[0], target[0]];
      if (!ours || !theirs || source.length > 1 || target.length > 1) continue;
      const said = toldIn(theirs);
      const sayer = said && speakerIn(ours);
      if (!said || !sayer) continue;
      signing(sourceLanguage, lexicon)(signs.source, source);
      if (holdsOneOf(signs.source, said.name.numbers)) continue;
      signing(targetLanguage, lexicon)(signs.target, target);
      if (holdsOneOf(signs.target, sayer.name.numbers)) continue;
      // Who is not named elsewhere on the other side may be there by office, or in another spelling.
      names ??= namesOf(article, sourceLanguage, lexicon);
      if (!isNamed(said, names.source) || !isNamed(sayer, names.target)) continue;
      const { token } = said;
      const origin = sayer.token;
      if (startOf(token.text, targetLanguage) === startOf(origin.text, sourceLanguage)) continue;
      yield {
        side: 'target',
        segmentIndex: theirs.segmentIndex,
        start: token.start,
        end: token.end,
        issueKey: `${ours.text}|${token.text}`,
        values: { speaker: origin.text },
        related: [
          {
            side: 'source',
            role: 'source',
            segmentIndex: ours.segmentIndex,
            start: origin.start,
            end: origin.end,
          },
        ],
      };
    }
  },
  examples: [
    {
      source: [
        'Vukčević je otvorio most.',
        'Došao je i Ražnatović.',
        '„Most je siguran“, rekao je Ražnatović.',
      ],
      target: [
        'Vukčević opened the bridge.',
        'Ražnatović came too.',
        '“The bridge is safe,” ⟦Vukčević⟧ said.',
      ],
      severity: 'question',
    },
    {
      note: 'The same speaker, before or after the verb, in another spelling or by office.',
      source: ['„Most je siguran“, rekao je Džonson.', 'Rute je rekao da će doći.'],
      target: ['“The bridge is safe,” said Johnson.', 'The Secretary General said he would come.'],
    },
  ],
};

/** A name beside a verb of saying, and what it is recognised by. */
interface Speaker {
  readonly token: Token;
  readonly name: Mark;
}

/** Finds who speaks in a sentence of a language, by a name beside a verb of saying. */
function speakers(language: string, lexicon: Lexicon): (sentence: Sentence) => Speaker | null {
  const roleOf = wordRole(lexicon.meaning(language))(language);
  const firstMark = marksBy(lexicon.facts(language))(language);
  return ({ tokens }) => {
    for (let index = 0; index < tokens.length; index++) {
      const verb = tokens[index];
      if (!verb || (roleOf(verb.word) & wordRoles.reports) === 0) continue;
      const speaker =
        nameBeside(tokens, index, 1, firstMark) ?? nameBeside(tokens, index, -1, firstMark);
      if (speaker) return speaker;
    }
    return null;
  };
}

/** The name on one side of a verb, one small word between them allowed: "rekao je Kovač". */
function nameBeside(
  tokens: readonly Token[],
  index: number,
  step: 1 | -1,
  firstMark: (word: Word) => Mark | null,
): Speaker | null {
  for (let distance = 1; distance <= 2; distance++) {
    const token = tokens[index + step * distance];
    if (token?.kind !== 'word') return null;
    const { length } = token.text;
    if (length >= shortestName && (token.word.traits & traits.capitalised) !== 0) {
      let mark = firstMark(token.word);
      while (mark && mark.kind !== 'name') mark = mark.next;
      if (mark) return { token, name: mark };
    }
    if (length > longestBetween) return null;
  }
  return null;
}

const shortestName = 4;
const longestBetween = 3;

type Names = Record<'source' | 'target', Set<string>>;

const isNamed = ({ name }: Speaker, names: ReadonlySet<string>): boolean =>
  name.keys.some((key) => names.has(key));

/** What the names of both sides are recognised by. */
function namesOf(article: Analysis, sourceLanguage: string, lexicon: Lexicon): Names {
  const names = { source: new Set<string>(), target: new Set<string>() };
  for (const pair of sentencePairs(article)) {
    for (const side of ['source', 'target'] as const) {
      const language = side === 'source' ? sourceLanguage : article.targetLanguage;
      const landmarks = pair[side].flatMap((one) =>
        landmarksIn(one, language, lexicon, article.memo),
      );
      for (const { kind, keys } of landmarks) {
        if (kind === 'name') for (const key of keys) names[side].add(key);
      }
    }
  }
  return names;
}

/** Names that begin alike may be one: Syrien, Syria. */
const startOf = (name: string, language: string): string =>
  fold(romanise(name, language)).slice(0, 2);
