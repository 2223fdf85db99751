import type { Document } from '../../text/document.ts';
import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture, type Passage } from '../../text/passage.ts';
import { articleHtml } from '../html/write.ts';
import { defined } from '../json-ld/news-article.ts';
import { isoTime, textOfKind } from '../json-ld/write.ts';
import { receiptOf, receiptSentence } from '../report/receipt.ts';

// IPTC's list of digital source types, and its word for what software composed with what people made.
const sourceType = {
  name: 'Composite with trained algorithmic media',
  uri: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
};

/**
 * Writes the article as ninjs 3.2. It says that software took part in its making, what it
 * translates, and in a note to the desk what review did. Until it is approved it is withheld.
 */
export function writeNinjs(edition: Edition, { furniture }: WriteOptions): string {
  const { source, target, title, madeAt, approved } = edition;
  const { published, url } = target.metadata;
  const body = bodyOf(target.passages.filter((one) => furniture || !isFurniture(one)));
  const standfirst = textOfKind(target, 'standfirst');
  const created = published ?? source?.metadata.published;
  const item = defined({
    uri: url ?? uriOf(edition.id),
    type: 'text',
    standard: {
      name: 'ninjs',
      version: '3.2',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json',
    },
    versionCreated: isoTime(madeAt),
    contentCreated: created === undefined ? undefined : isoTime(created),
    pubStatus: approved ? 'usable' : 'withheld',
    language: target.language,
    title,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: textOfKind(target, 'headline') ?? title },
    ],
    descriptions:
      standfirst === undefined
        ? undefined
        : [{ role: 'summary', contentType: 'text/plain', value: standfirst }],
    by: textOfKind(target, 'byline') ?? target.metadata.byline ?? source?.metadata.byline,
    bodies: [body],
    edNote: receiptSentence(receiptOf(edition)),
    digitalSourceType: sourceType,
    associations: source ? [translated(edition.id, source)] : undefined,
  });
  return `${JSON.stringify(item, null, 2)}\n`;
}

// The headline, the standfirst and the byline stand in fields of their own.
const elsewhere = new Set<Passage['kind']>(['headline', 'standfirst', 'byline']);

function bodyOf(passages: readonly Passage[]): object {
  const inBody = passages.filter(({ kind }, index) => {
    const isFirst = passages.findIndex((one) => one.kind === kind) === index;
    return !(elsewhere.has(kind) && isFirst);
  });
  const text = inBody
    .filter(({ kind }) => kind !== 'caption')
    .map((passage) => passage.text)
    .join('\n');
  return {
    role: 'main',
    contentType: 'text/html',
    charCount: text.length,
    wordCount: text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    value: articleHtml(inBody),
  };
}

function translated(id: string, source: Document): object {
  const headline = textOfKind(source, 'headline');
  return defined({
    name: 'source',
    rel: 'translatedFrom',
    uri: source.metadata.url ?? `${uriOf(id)}:source`,
    type: 'text',
    language: source.language,
    headlines: headline === undefined ? undefined : [{ role: 'main', value: headline }],
  });
}

/** An address of an article that has none on the web. */
const uriOf = (id: string): string => `urn:x-lektura:article:${encodeURIComponent(id)}`;
