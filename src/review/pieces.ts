import type { ArticleContent, ContentIssue, ContentName, ContentPassage } from './content.ts';

/** A part of what is told, by its digest; the digest alone where it is known that the page has it. */
export type Piece<T> = readonly [digest: string, part?: T];

/** The content of an article as it travels: in pieces, each of which is sent to a page once. */
export interface ContentInPieces extends Pick<ArticleContent, 'revision' | 'rowsRevision'> {
  readonly source: readonly Piece<readonly ContentPassage[]>[];
  readonly target: readonly Piece<readonly ContentPassage[]>[];
  readonly issues: readonly Piece<ContentIssue>[];
  readonly names: readonly Piece<ContentName>[];
  readonly regions: Readonly<Record<string, readonly Piece<string>[]>>;
}

/** Content put together, with the pieces that it came in by their digests. */
export interface JoinedContent extends ArticleContent {
  readonly pieces: ReadonlyMap<string, unknown>;
}

// Small enough that an edit sends little again, large enough that the digests are few.
const passagesInPiece = 16;

/**
 * Cuts content into pieces.
 *
 * @param known digests of the pieces that the page has: they are told by that alone
 * @param digestOf what a piece is known by, given its JSON: the same for the same JSON only
 */
export function cutContent(
  { revision, rowsRevision, source, target, issues, names, regions }: ArticleContent,
  known: ReadonlySet<string>,
  digestOf: (json: string) => string,
): ContentInPieces {
  const piece = <T>(part: T): Piece<T> => {
    const digest = digestOf(JSON.stringify(part));
    return known.has(digest) ? [digest] : [digest, part];
  };
  return {
    revision,
    rowsRevision,
    source: inBlocks(source).map(piece),
    target: inBlocks(target).map(piece),
    issues: issues.map(piece),
    names: names.map(piece),
    regions: Object.fromEntries(
      Object.entries(regions).map(([name, parts]) => [name, parts.map(piece)]),
    ),
  };
}

/**
 * Puts pieces together to what they were cut from. A piece that has come before is the very object
 * it was then.
 *
 * @param before the pieces that the page has
 * @returns null where one is missing
 */
export function joinContent(
  { revision, rowsRevision, source, target, issues, names, regions }: ContentInPieces,
  before: ReadonlyMap<string, unknown>,
): JoinedContent | null {
  const pieces = new Map<string, unknown>();
  let isWhole = true;
  const partOf = <T>([digest, sent]: Piece<T>): T => {
    const part = sent ?? before.get(digest);
    isWhole &&= part !== undefined;
    pieces.set(digest, part);
    // What has the digest of a part is that part.
    return part as T;
  };
  const content = {
    revision,
    rowsRevision,
    source: source.flatMap(partOf),
    target: target.flatMap(partOf),
    issues: issues.map(partOf),
    names: names.map(partOf),
    regions: Object.fromEntries(
      Object.entries(regions).map(([name, parts]) => [name, parts.map(partOf)]),
    ),
  };
  return isWhole ? { ...content, pieces } : null;
}

const inBlocks = (passages: readonly ContentPassage[]): (readonly ContentPassage[])[] =>
  Array.from({ length: Math.ceil(passages.length / passagesInPiece) }, (_, index) =>
    passages.slice(index * passagesInPiece, (index + 1) * passagesInPiece),
  );
