import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bitext, Side } from '../text/bitext.ts';
import { createMemo, type Memo } from '../text/memo.ts';
import type { Passage } from '../text/passage.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenise, traitsIn } from '../text/tokens.ts';

/** A passage with what every check wants to know of its text, found out once. */
export interface AnalysedPassage {
  readonly index: number;
  readonly side: Side;
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What its tokens hold, all together: `traits` names the bits. */
  readonly traits: number;
  readonly sentences: readonly Span[];
}

/** What a check sees of an article. Without a source text, `source` is empty. */
export interface Analysis {
  readonly bitext: Bitext;
  readonly source: readonly AnalysedPassage[];
  readonly target: readonly AnalysedPassage[];
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string;
  /** Finds something out about a text once and remembers it, over runs, by topic and text. */
  readonly memo: Memo;
}

/** Tokens and sentences of both sides of an aligned article. */
export function analyse(bitext: Bitext, lexicon: Lexicon, memo: Memo = createMemo()): Analysis {
  const passagesOf = (side: Side): AnalysedPassage[] => {
    const document = side === 'source' ? bitext.source : bitext.target;
    if (!document) return [];
    const { language } = document;
    return document.passages.map((passage, index) => {
      const { text } = passage;
      const tokens = memo.recall('tokens', text, () => tokenise(text));
      return {
        index,
        side,
        passage,
        text,
        tokens,
        traits: traitsIn(tokens),
        sentences: memo.recall(`sentences ${language}`, text, () =>
          sentences(text, language, lexicon.facts(language)),
        ),
      };
    });
  };
  return {
    bitext,
    source: passagesOf('source'),
    target: passagesOf('target'),
    sourceLanguage: bitext.source?.language ?? null,
    targetLanguage: bitext.target.language,
    memo,
  };
}
