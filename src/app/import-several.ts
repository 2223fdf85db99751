import { LekturaError } from '../text/error.ts';
import type { Step } from './assess.ts';
import type { App } from './context.ts';
import { type Imported, type ImportFilesInput, importFiles } from './import-files.ts';

/** How far an import has come. */
export interface ImportStep {
  /** `read` is the files, `keep` what follows the checks. */
  readonly phase: 'read' | Step['phase'] | 'keep';
  /** The article that is at work, counted from 1, of how many. */
  readonly article: number;
  readonly of: number;
  /** How much of all is done, 0 to 1. */
  readonly share: number;
}

/**
 * Imports several articles, one after the other. One that cannot be imported is told, and the rest
 * go on.
 *
 * @param inputs what `importFiles` takes for each
 * @param onStep told at each step of each
 * @throws LekturaError `bad-input` or `too-large`, in a sentence, when there was one alone
 */
export async function importSeveral(
  app: App,
  inputs: readonly Omit<ImportFilesInput, 'progress'>[],
  onStep: (step: ImportStep) => void = () => {},
): Promise<Imported> {
  const all: Imported[] = [];
  for (const [index, input] of inputs.entries()) {
    try {
      all.push(await importWatched(app, input, toldOf(index, inputs.length, onStep)));
    } catch (error) {
      if (!(error instanceof LekturaError) || inputs.length === 1) throw error;
      const file = input.target.name ?? '';
      all.push({ articles: [], problems: [{ file, message: error.message }], files: [] });
    }
  }
  return {
    articles: all.flatMap(({ articles }) => articles),
    problems: all.flatMap(({ problems }) => problems),
    files: all.flatMap(({ files }) => files),
  };
}

/** A step within one of the inputs, which may hold several articles. */
type Within = Pick<ImportStep, 'phase'> & {
  readonly done: number;
  readonly of: number;
  /** How much of the article at work is done, 0 to 1. */
  readonly share: number;
};

async function importWatched(
  app: App,
  input: Omit<ImportFilesInput, 'progress'>,
  tell: (within: Within) => void,
): Promise<Imported> {
  let at = { done: 0, of: 1 };
  tell({ phase: 'read', ...at, share: 0 });
  const watched: App = {
    ...app,
    assess: async (checking, task) => {
      const assessment = await app.assess(checking, task, (step) =>
        tell({ phase: step.phase, ...at, share: shareOf(step) }),
      );
      tell({ phase: 'keep', ...at, share: begins.keep });
      return assessment;
    },
  };
  return importFiles(watched, {
    ...input,
    progress: (progress) => {
      at = progress;
    },
  });
}

// Where each phase begins, of an article as a whole; measured on long texts.
const begins = { align: 0.05, check: 0.4, keep: 0.95 } as const;

const shareOf = ({ phase, done, of }: Step): number =>
  phase === 'align'
    ? begins.align
    : begins.check + (begins.keep - begins.check) * (done / Math.max(1, of));

const toldOf =
  (index: number, inputs: number, onStep: (step: ImportStep) => void) =>
  ({ phase, done, of, share }: Within): void =>
    onStep({
      phase,
      // A file of many articles is alone, or else one of many.
      article: inputs === 1 ? done + 1 : index + 1,
      of: inputs === 1 ? of : inputs,
      share: Math.min(1, (index + (done + share) / Math.max(1, of)) / inputs),
    });
