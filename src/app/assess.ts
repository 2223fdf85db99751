import { alignDocuments, bitextOfRows } from '../align/align.ts';
import { type Analysis, analyse } from '../engine/analysis.ts';
import type { Choice } from '../engine/choice.ts';
import { type Failure, type Report, runChecksOn } from '../engine/run.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameEntry } from '../lexicon/register.ts';
import type { TermLists } from '../lexicon/terms.ts';
import type { EnglishVariety } from '../lexicon/varieties.ts';
import { type NameEntity, namesOf } from '../names/entities.ts';
import type { Bitext, Row } from '../text/bitext.ts';
import type { Document } from '../text/document.ts';
import { isFurniture } from '../text/passage.ts';
import { words } from '../text/tokens.ts';
import type { Checking } from './context.ts';
import { withHouse } from './house.ts';

/** What is wanted of the checks, and what the house writes its own way. */
export interface Wanted extends Choice {
  readonly house?: readonly NameEntry[];
  /** Its lists for the language pair; null without any. */
  readonly terms?: TermLists | null;
  /** The English it writes; null where it has not decided. */
  readonly english?: EnglishVariety | null;
  /** The languages the texts are read in: in another language, something else is found. */
  readonly languages?: readonly [source: string | null, target: string];
}

/** What is to be aligned and checked: plain data, which a thread can be sent. */
export interface Task {
  /** Null when the translation comes alone. */
  readonly source: Document | null;
  readonly target: Document;
  /** Which passages lie beside which; null finds it out. */
  readonly rows: readonly Row[] | null;
  readonly choice: Wanted;
}

/** An article as the checks see it, what they found, and its names: plain data as well. */
export interface Assessment {
  readonly bitext: Bitext;
  readonly report: Report;
  readonly names: Names;
  /** Words of the translation, furniture left out. */
  readonly words: number;
}

interface Names {
  readonly entities: readonly NameEntity[];
  /** What broke, as with a check: told, and never the loss of the page. */
  readonly failures: readonly Failure[];
}

/** How far an assessment has come: what is done now, and of the checks how many of how many. */
export interface Step {
  readonly phase: 'align' | 'check';
  readonly done: number;
  readonly of: number;
}

/**
 * Aligns a text with its source and runs the checks over it, at once.
 *
 * @param onStep told at the beginning of each step
 */
export function assess(
  checking: Checking,
  task: Task,
  onStep: (step: Step) => void = () => {},
): Assessment {
  const { lexicon, checks, memo } = withHouse(checking, task.choice);
  onStep({ phase: 'align', done: 0, of: 1 });
  const bitext = alignTask({ lexicon, memo }, task);
  const article = analyse(bitext, lexicon, memo);
  const report = runChecksOn(article, lexicon, checks, task.choice, (done, of) =>
    onStep({ phase: 'check', done, of }),
  );
  const count = article.target
    .filter(({ passage }) => !isFurniture(passage))
    .reduce((sum, { text }) => sum + words(text).length, 0);
  return { bitext, report, names: namesIn(article, lexicon), words: count };
}

/** The bitext of a task, aligned anew where no rows are given. */
export function alignTask(
  { lexicon, memo }: Pick<Checking, 'lexicon' | 'memo'>,
  { source, target, rows }: Omit<Task, 'choice'>,
): Bitext {
  if (source && rows === null) return alignDocuments(source, target, lexicon, memo);
  const alone = target.passages.map((_, index) => ({ source: [], target: [index] }));
  return bitextOfRows(source, target, rows ?? alone, lexicon, memo);
}

function namesIn(article: Analysis, lexicon: Lexicon): Names {
  try {
    return { entities: namesOf(article, lexicon), failures: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { entities: [], failures: [{ check: 'names', message }] };
  }
}
