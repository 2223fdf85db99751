import { alignDocuments } from '../../src/align/align.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { demoArticles } from '../../src/resources/demo.ts';
import { documentOf } from '../../src/text/document.ts';

/** A document of a batch: segment for segment, in Montenegrin and English. */
export interface BatchDocument {
  readonly docId: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** So many different segments, as documents made of the demo articles over and over. */
export function* batchOf(segments: number, lexicon: Lexicon): Generator<BatchDocument> {
  const articles = demoArticles().map((article) => ({
    ...article,
    pairs: pairsOf(article, lexicon),
  }));
  let number = 0;
  for (let nth = 0; number < segments; nth++) {
    const article = articles[nth % articles.length];
    if (!article) return;
    // A number of its own makes each segment one that nobody has seen before.
    const numbered = article.pairs.map(({ source, target }) => {
      number++;
      return {
        source: `${source} Vijest broj ${number}.`,
        target: `${target} News item ${number}.`,
      };
    });
    yield {
      docId: String(nth),
      source: numbered.map(({ source }) => source),
      target: numbered.map(({ target }) => target),
      sourceLanguage: article.sourceLanguage,
      targetLanguage: article.targetLanguage,
    };
  }
}

interface SegmentPair {
  readonly source: string;
  readonly target: string;
}

/** The passages that translate each other one to one. */
function pairsOf(
  article: ReturnType<typeof demoArticles>[number],
  lexicon: Lexicon,
): SegmentPair[] {
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const source = documentOf(article.sourceLanguage, linesOf(article.source));
  const target = documentOf(article.targetLanguage, linesOf(article.target));
  return alignDocuments(source, target, lexicon).pairs.flatMap((pair) => {
    const [ours, theirs] = [
      source.passages[pair.source[0] ?? -1],
      target.passages[pair.target[0] ?? -1],
    ];
    const isOneToOne = pair.source.length === 1 && pair.target.length === 1;
    return isOneToOne && ours && theirs ? [{ source: ours.text, target: theirs.text }] : [];
  });
}
