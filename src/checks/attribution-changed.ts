import type { Analysis } from '../engine/analysis.ts';
import type { Check } from '../engine/check.ts';
import { needsWords } from '../engine/needs.ts';
import { type Sentence, sentencePairs } from '../engine/sentence-pairs.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { keysOf, type Landmark, landmarksIn } from '../names/landmarks.ts';
import { fold, romanise } from '../names/romanise.ts';
import { rolesIn, wordRole, wordRoles } from '../names/word-roles.ts';
import { isCapitalised } from '../text/capitals.ts';
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
    const { memo, sourceLanguage, targetLanguage } = article;
    if (sourceLanguage === null) return;
    const speaker = (sentence: Sentence, language: string): Speaker | null => {
      const facts = lexicon.meaning(language);
      if ((rolesIn(sentence, language, facts) & wordRoles.reports) === 0) return null;
      return speakerOf(sentence, wordRole(facts)(language), () =>
        landmarksIn(sentence, language, lexicon, memo),
      );
    };
    let names: Names | null = null;
    const isNamed = ({ keys }: Speaker, side: keyof Names): boolean => {
      names ??= namesOf(article, sourceLanguage, lexicon);
      const known = names[side];
      return keys.some((key) => known.has(key));
    };
    for (const { source, target } of sentencePairs(article)) {
      const [ours, theirs] = [source[0], target[0]];
      if (!ours || !theirs || source.length > 1 || target.length > 1) continue;
      const said = speaker(theirs, targetLanguage);
      const sayer = said && speaker(ours, sourceLanguage);
      if (!said || !sayer) continue;
      const here = keysOf(landmarksIn(ours, sourceLanguage, lexicon, memo));
      if (said.keys.some((key) => here.has(key))) continue;
      const there = keysOf(landmarksIn(theirs, targetLanguage, lexicon, memo));
      if (sayer.keys.some((key) => there.has(key))) continue;
      // Who is not named elsewhere on the other side may be there by office, or in another spelling.
      if (!isNamed(said, 'source') || !isNamed(sayer, 'target')) continue;
      const token = theirs.tokens[said.token];
      const origin = ours.tokens[sayer.token];
      if (
        !token ||
        !origin ||
        startOf(token.text, targetLanguage) === startOf(origin.text, sourceLanguage)
      )
        continue;
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

type Speaker = Landmark;

/** Names that begin alike may be one: Syrien, Syria. */
const startOf = (name: string, language: string): string =>
  fold(romanise(name, language)).slice(0, 2);

type Names = Record<'source' | 'target', Set<string>>;

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

/** The name beside a verb of saying, one small word between them allowed: "rekao je Kovač". */
function speakerOf(
  { tokens }: Sentence,
  roleOf: (word: Word) => number,
  landmarks: () => readonly Landmark[],
): Speaker | null {
  for (const [index, { word }] of tokens.entries()) {
    if ((roleOf(word) & wordRoles.reports) === 0) continue;
    for (const step of [1, -1]) {
      for (let distance = 1; distance <= 2; distance++) {
        const at = index + step * distance;
        const token = tokens[at];
        if (token?.kind !== 'word') break;
        const name = landmarks().find((one) => one.token === at && one.kind === 'name');
        if (name && isCapitalised(token.text) && token.text.length >= shortestName) return name;
        if (token.text.length > longestBetween) break;
      }
    }
  }
  return null;
}

const shortestName = 4;
const longestBetween = 3;
