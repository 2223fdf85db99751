import { type Document, gapsFor, type Metadata, type Problem } from '../text/document.ts';
import { canonicalLanguage } from '../text/language.ts';
import type { Passage } from '../text/passage.ts';
import type { Content } from '../text/reading.ts';
import type { ReadOptions } from './format.ts';
import { bodyPassages, plainText } from './html/body.ts';

/** An article as a news format holds it, part by part. */
export interface Story {
  /** As HTML where the format has HTML there; null where it has none. */
  readonly headline: string | null;
  readonly standfirst: string | null;
  /** Of the pictures that stand above the text. */
  readonly captions: readonly string[];
  readonly body: { readonly kind: 'html' | 'text'; readonly value: string } | null;
  /** A language tag as it is written, or null. */
  readonly language: string | null;
  readonly metadata: Metadata;
}

/** A story as content, or a sentence that says why it cannot be. */
export type ReadStory =
  | { readonly content: Content; readonly problems: readonly Problem[] }
  | { readonly refused: string };

/** An article of a news format: headline, standfirst, captions, and the text below them. */
export function readStory(story: Story, options: ReadOptions): ReadStory {
  const body = bodyOf(story, options);
  if ('refused' in body) return body;
  const [headline, standfirst] = [plainText(story.headline), plainText(story.standfirst)];
  const first = body.passages.findIndex(({ kind }) => kind !== 'furniture');
  const passages: Passage[] = [
    ...named('headline', headline),
    // Many systems put the first sentences of the text into the summary by themselves.
    ...(standfirst !== '' && isNews(standfirst, body.passages)
      ? named('standfirst', standfirst)
      : []),
    ...story.captions.flatMap((caption) => named('caption', plainText(caption))),
    ...body.passages.map((passage, index): Passage => {
      if (passage.kind !== 'headline') return passage;
      return { ...passage, kind: headline === '' && index === first ? 'headline' : 'subheading' };
    }),
  ];
  if (passages.length === 0) return { refused: 'It holds no text.' };
  const language = story.language === null ? null : canonicalLanguage(story.language);
  const document: Document = {
    language:
      options.language ?? language ?? options.detect(passages.map(({ text }) => text).join('\n\n')),
    passages,
    gaps: gapsFor(passages.length),
    newline: '\n',
    metadata: story.metadata,
  };
  const title = headline === '' ? {} : { title: headline };
  return { content: { kind: 'text', ...title, document }, problems: [] };
}

function bodyOf({ body }: Story, options: ReadOptions): ReturnType<typeof bodyPassages> {
  if (body === null) return { passages: [] };
  if (body.kind === 'html') return bodyPassages(body.value, options);
  const paragraphs = body.value.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/);
  return {
    passages: paragraphs.flatMap((text) => {
      const kind = options.isFurniture(text.trim()) ? 'furniture' : 'paragraph';
      return named(kind, text.trim());
    }),
  };
}

const named = (kind: Passage['kind'], text: string): Passage[] =>
  text === '' ? [] : [{ kind, text, marks: [] }];

/** Whether a summary says anything that the beginning of the text does not. */
function isNews(summary: string, passages: readonly Passage[]): boolean {
  const sign = ['[…]', '[...]', '…', '...'].find((end) => summary.endsWith(end)) ?? '';
  const start = summary.slice(0, summary.length - sign.length).trimEnd();
  return !passages.slice(0, 3).some(({ text }) => text.replaceAll('\n', ' ').startsWith(start));
}
