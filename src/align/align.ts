import { detectLanguage } from '../lexicon/detect.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Bitext, Pair, Row, SentenceBead, SentenceRef } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { createMemo, type Memo } from '../text/memo.ts';
import { sentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import type { Bead } from './bead.ts';
import { type PlacedSentence, rowsOfBeads } from './passages.ts';
import { areOneByOne, type PlainSide } from './plain.ts';
import { alignUnits, type UnitsInput } from './units.ts';

/**
 * Aligns the sentences of a text with those of its translation. Every index comes exactly once,
 * in reading order; a sentence without counterpart is a bead of its own.
 *
 * @param input the sentences, with the number of the paragraph each stands in where that is known;
 *   languages are BCP 47 tags, or null to have them told from the text
 */
export const alignSentences = (input: UnitsInput, lexicon: Lexicon): Bead[] =>
  alignUnits(
    {
      ...input,
      sourceLanguage: input.sourceLanguage ?? languageOf(input.source, lexicon),
      targetLanguage: input.targetLanguage ?? languageOf(input.target, lexicon),
      gaps: true,
    },
    lexicon,
  );

const languageOf = (texts: readonly string[], lexicon: Lexicon): string | null =>
  detectLanguage(texts.join(' '), lexicon.detection);

/**
 * Aligns the passages of an article with those of its translation, and the sentences inside the
 * rows so made. A passage without counterpart is a row of its own.
 */
export function alignDocuments(
  source: Document,
  target: Document,
  lexicon: Lexicon,
  memo: Memo = createMemo(),
): Bitext {
  const rows = rowsOf(source, target, lexicon, memo);
  return bitextOfRows(source, target, rows, lexicon, memo);
}

/** Aligns all sentences of the article, and lets them say which passages belong together. */
function rowsOf(source: Document, target: Document, lexicon: Lexicon, memo: Memo): Bead[] {
  const ours = sentencesOf(source, [...source.passages.keys()], lexicon, memo);
  const theirs = sentencesOf(target, [...target.passages.keys()], lexicon, memo);
  const beads = alignUnits(
    {
      source: ours.map((sentence) => textOf(source, sentence)),
      target: theirs.map((sentence) => textOf(target, sentence)),
      sourceParagraphs: ours.map(({ segmentIndex }) => segmentIndex),
      targetParagraphs: theirs.map(({ segmentIndex }) => segmentIndex),
      sourceKinds: ours.map(({ segmentIndex }) => source.passages[segmentIndex]?.kind ?? 'segment'),
      targetKinds: theirs.map(
        ({ segmentIndex }) => target.passages[segmentIndex]?.kind ?? 'segment',
      ),
      sourceLanguage: source.language,
      targetLanguage: target.language,
    },
    lexicon,
  );
  return rowsOfBeads(
    beads,
    ours.map(placed),
    theirs.map(placed),
    source.passages.length,
    target.passages.length,
  );
}

const placed = ({ segmentIndex, start, end }: SentenceRef): PlacedSentence => ({
  passage: segmentIndex,
  length: end - start,
});

/**
 * The rows as given, with the sentences of each row aligned.
 *
 * @param memo keeps each row's alignment by its texts, so that an edit costs one row
 */
export function bitextOfRows(
  source: Document | null,
  target: Document,
  rows: readonly Row[],
  lexicon: Lexicon,
  memo: Memo = createMemo(),
): Bitext {
  const pairs = rows.map((row): Pair => {
    const ours = source ? sentencesOf(source, row.source, lexicon, memo) : [];
    const theirs = sentencesOf(target, row.target, lexicon, memo);
    return { ...row, sentences: sentenceBeads(source, ours, target, theirs, lexicon, memo) };
  });
  return { source, target, pairs };
}

function sentencesOf(
  document: Document,
  passages: readonly number[],
  lexicon: Lexicon,
  memo: Memo,
): SentenceRef[] {
  const found: SentenceRef[] = [];
  const { language } = document;
  for (const segmentIndex of passages) {
    const text = document.passages[segmentIndex]?.text ?? '';
    const spans = memo.recall(`sentences ${language}`, text, () =>
      sentences(text, language, lexicon.facts(language)),
    );
    for (const { start, end } of spans) found.push({ segmentIndex, start, end });
  }
  return found;
}

function sentenceBeads(
  source: Document | null,
  ours: readonly SentenceRef[],
  target: Document,
  theirs: readonly SentenceRef[],
  lexicon: Lexicon,
  memo: Memo,
): SentenceBead[] {
  if (ours.length === 0) return theirs.map((sentence) => ({ source: [], target: [sentence] }));
  if (theirs.length === 0) return ours.map((sentence) => ({ source: [sentence], target: [] }));
  if (ours.length === 1 && theirs.length === 1) return [{ source: ours, target: theirs }];
  if (source && arePlain(source, ours, target, theirs, memo)) {
    return ours.map((sentence, index) => ({
      source: [sentence],
      target: theirs.slice(index, index + 1),
    }));
  }
  const input: UnitsInput = {
    source: ours.map((sentence) => textOf(source, sentence)),
    target: theirs.map((sentence) => textOf(target, sentence)),
    sourceParagraphs: ours.map(({ segmentIndex }) => segmentIndex),
    targetParagraphs: theirs.map(({ segmentIndex }) => segmentIndex),
    sourceLanguage: source?.language ?? null,
    targetLanguage: target.language,
  };
  const topic = `row ${input.sourceLanguage} ${input.targetLanguage}`;
  const beads = memo.recall(topic, rowKey(input), () =>
    alignUnits({ ...input, gaps: true }, lexicon),
  );
  return beads.map((bead) => ({
    source: bead.source.flatMap((index) => ours[index] ?? []),
    target: bead.target.flatMap((index) => theirs[index] ?? []),
  }));
}

/** Whether all sentences are of one passage on either side, and plainly go one by one. */
function arePlain(
  source: Document,
  ours: readonly SentenceRef[],
  target: Document,
  theirs: readonly SentenceRef[],
  memo: Memo,
): boolean {
  if (ours.length !== theirs.length) return false;
  const sideOf = (document: Document, sentences: readonly SentenceRef[]): PlainSide | null => {
    const passage = sentences[0]?.segmentIndex ?? 0;
    if (sentences.at(-1)?.segmentIndex !== passage) return null;
    const text = document.passages[passage]?.text ?? '';
    const tokens = memo.recall('tokens', text, () => tokenise(text));
    return { tokens, sentences, language: document.language };
  };
  const one = sideOf(source, ours);
  const other = one && sideOf(target, theirs);
  return one !== null && other !== null && areOneByOne(one, other);
}

const textOf = (document: Document | null, { segmentIndex, start, end }: SentenceRef): string =>
  document?.passages[segmentIndex]?.text.slice(start, end) ?? '';

/** Sentences and the passages they fall into, written as one text. */
function rowKey({ source, target, sourceParagraphs, targetParagraphs }: UnitsInput): string {
  const side = (texts: readonly string[], passages: readonly number[] = []) =>
    texts
      .map((text, index) => (passages[index] === passages[index - 1] ? '\u0001' : '\u0002') + text)
      .join('');
  return `${side(source, sourceParagraphs)}\u0003${side(target, targetParagraphs)}`;
}
