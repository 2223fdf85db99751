import type { OpenArticle } from '../../../app/open-article.ts';
import type { ReviewedPassage } from '../../../review/article.ts';
import type { Pair, Side } from '../../../text/bitext.ts';
import { isFurniture, type PassageKind } from '../../../text/passage.ts';
import { routes, urlOf } from '../../routes.ts';
import { workbenchWords as words } from '../../words/workbench.ts';
import type { Highlights } from './highlights.ts';
import { type Run, runsOf, type Sentence } from './runs.ts';

/** A passage in its cell. */
export interface PassageCell {
  readonly id: string;
  /** “4”, or “4 b” where a row has several passages. */
  readonly label: string;
  readonly kind: PassageKind;
  readonly headingLevel: number | null;
  readonly revision: number;
  readonly confirmed: boolean;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly name: string;
  readonly confirmName: string;
  readonly confirmationUrl: string;
  readonly saveUrl: string;
  readonly editUrl: string;
  readonly editName: string;
}

export interface ArticleRow {
  readonly id: string;
  readonly label: string;
  readonly index: number;
  readonly classes: string;
  readonly source: readonly PassageCell[];
  readonly target: readonly PassageCell[];
}

/** The rows of the article page, every passage cut into printable runs. */
export function rowsOf(open: OpenArticle, highlights: Highlights): ArticleRow[] {
  return open.bitext.pairs.map((pair, index) => {
    const label = String(index + 1);
    const cells = (side: Side): PassageCell[] =>
      pair[side].flatMap((passage, place) => {
        const reviewed = open.article[side]?.[passage];
        if (!reviewed) return [];
        const own = pair[side].length === 1 ? label : `${label} ${letter(place)}`;
        const sentences = sentencesOf(pair, side, passage, index);
        const runs = runsOf(reviewed.text, sentences, highlights(side, passage), reviewed.marks);
        return [cellOf(open.id, reviewed, own, runs)];
      });
    const source = cells('source');
    const target = cells('target');
    return { id: `row-${label}`, label, index, classes: classesOf(source, target), source, target };
  });
}

/** What each target passage is called on the page, by its index. */
export function passageLabels(open: OpenArticle, side: Side): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const [index, pair] of open.bitext.pairs.entries()) {
    for (const [place, passage] of pair[side].entries()) {
      const label = String(index + 1);
      labels.set(passage, pair[side].length === 1 ? label : `${label} ${letter(place)}`);
    }
  }
  return labels;
}

const letter = (place: number): string => String.fromCharCode(97 + (place % 26));

function sentencesOf(pair: Pair, side: Side, passage: number, row: number): Sentence[] {
  return pair.sentences.flatMap((bead, index) =>
    bead[side]
      .filter((sentence) => sentence.segmentIndex === passage)
      .map(({ start, end }) => ({ start, end, bead: `${row}.${index}` })),
  );
}

function cellOf(
  article: string,
  passage: ReviewedPassage,
  label: string,
  runs: readonly Run[],
): PassageCell {
  const place = { article, passage: passage.id };
  return {
    id: passage.id,
    label,
    kind: passage.kind,
    headingLevel: passage.kind === 'headline' ? 2 : passage.kind === 'subheading' ? 3 : null,
    revision: passage.revision,
    confirmed: passage.confirmed,
    runs,
    text: passage.text,
    name: words.textOfPassage(label),
    confirmName: passage.confirmed ? words.confirmed(label) : words.confirm(label),
    confirmationUrl: urlOf(routes.confirmation, place),
    saveUrl: urlOf(routes.passage, place),
    editUrl: urlOf(routes.article, { article }, { passage: passage.id }, `p-${passage.id}`),
    editName: words.editPassage(label),
  };
}

function classesOf(source: readonly PassageCell[], target: readonly PassageCell[]): string {
  const all = [...source, ...target];
  const classes = ['row'];
  if (all.every(isFurniture)) classes.push('dimmed');
  if (target.length > 0 && target.every((cell) => cell.confirmed)) classes.push('confirmed');
  if (source.length === 0) classes.push('without-source');
  if (target.length === 0) classes.push('without-target');
  return classes.join(' ');
}
