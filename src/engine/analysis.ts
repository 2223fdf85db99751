import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bitext, Side } from '../text/bitext.ts';
import type { Passage } from '../text/passage.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A passage with what every check wants to know of its text, found out once. */
export interface AnalysedPassage {
  readonly index: number;
  readonly side: Side;
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
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

/** What has been found out about texts, kept between runs so that an edit costs one passage. */
export interface Memo {
  recall<T>(topic: string, text: string, find: () => T): T;
}

/**
 * A memory of at most `limit` results; the oldest half is dropped when it is full. A topic names
 * one kind of result, with the language in it where the result depends on that.
 */
export function createMemo(limit = 50_000): Memo {
  let recent = new Map<string, unknown>();
  let older = new Map<string, unknown>();
  return {
    recall<T>(topic: string, text: string, find: () => T): T {
      const key = `${topic}\u0000${text}`;
      let known = recent.get(key);
      if (known === undefined) {
        known = older.get(key) ?? find();
        if (recent.size >= limit / 2) {
          older = recent;
          recent = new Map();
        }
        recent.set(key, known);
      }
      return known as T;
    },
  };
}

/** Tokens and sentences of both sides of an aligned article. */
export function analyse(bitext: Bitext, lexicon: Lexicon, memo: Memo = createMemo()): Analysis {
  const passagesOf = (side: Side): AnalysedPassage[] => {
    const document = side === 'source' ? bitext.source : bitext.target;
    if (!document) return [];
    const { language } = document;
    return document.passages.map((passage, index) => ({
      index,
      side,
      passage,
      text: passage.text,
      tokens: memo.recall('tokens', passage.text, () => tokenise(passage.text)),
      sentences: memo.recall(`sentences ${language}`, passage.text, () =>
        sentences(passage.text, language, lexicon.facts(language)),
      ),
    }));
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
