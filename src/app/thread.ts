import { parentPort, Worker } from 'node:worker_threads';
import { type ErrorCode, LekturaError } from '../text/error.ts';
import { type Parcel, packed, unpacked } from './parcel.ts';

/** A thread that works on one question after the other, so that nobody else waits for them. */
export interface Thread<Question, Answer, News> {
  /** @throws LekturaError what the work refuses, `unavailable` where the thread broke off */
  readonly ask: (question: Question, onNews?: (news: News) => void) => Promise<Answer>;
  /** Ends the thread. What it was at is refused, and what is asked later. */
  readonly close: () => Promise<void>;
}

export interface ThreadOptions<Question> {
  /** What the program of the thread is told to do. */
  readonly command: string;
  /** What runs in the thread. */
  readonly program?: URL;
  /** The sentence for those whose question broke off. */
  readonly broken: (question: Question) => string;
  /** Milliseconds that a question may take; as long as it takes when it is left out. */
  readonly patience?: number;
  /**
   * Milliseconds without a question after which the thread ends, to open again with the next one.
   * When it is left out the thread is there from the beginning, and stays.
   */
  readonly idle?: number;
}

/** What a thread says: its answer or what came in between, and what is new meanwhile. */
type Said =
  | { readonly parcel: Parcel }
  | { readonly refused: { readonly code: ErrorCode; readonly message: string } }
  | { readonly broke: string }
  | { readonly news: unknown };

/** A thread. When it dies, the question it had fails, and another opens for the next. */
export function openThread<Question, Answer, News = never>(
  options: ThreadOptions<Question>,
): Thread<Question, Answer, News> {
  const { idle } = options;
  let worker: Worker | null = idle === undefined ? opened(options) : null;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let rest: NodeJS.Timeout | undefined;
  let isClosed = false;
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const answered = async (question: Question, onNews: (news: News) => void): Promise<Answer> => {
    const broken = (cause?: unknown): LekturaError =>
      new LekturaError('unavailable', options.broken(question), { cause });
    const parcel = await packed(question);
    if (isClosed) throw broken();
    worker ??= opened(options);
    try {
      const said = await answerOf(worker, parcel, onNews, options.patience);
      if ('parcel' in said) return (await unpacked(said.parcel)) as Answer;
      if ('refused' in said) throw new LekturaError(said.refused.code, said.refused.message);
      throw broken(said.broke);
    } catch (error) {
      if (error instanceof LekturaError) throw error;
      // What died, or lost the thread of it, is not asked again.
      await end();
      throw broken(error);
    }
  };
  return {
    ask: async (question, onNews = () => {}) => {
      waiting += 1;
      clearTimeout(rest);
      const mine = queue.then(() => answered(question, onNews));
      queue = mine.catch(() => {});
      try {
        return await mine;
      } finally {
        waiting -= 1;
        if (waiting === 0 && idle !== undefined) rest = setTimeout(end, idle).unref();
      }
    },
    close: async () => {
      isClosed = true;
      clearTimeout(rest);
      await end();
    },
  };
}

/**
 * Within a thread: answers one question after the other.
 *
 * @param answer gives plain data; it may tell meanwhile how far it is
 */
export function answerQuestions<Question, News = never>(
  answer: (question: Question, tell: (news: News) => void) => unknown,
): void {
  const say = (said: Said): void => parentPort?.postMessage(said);
  parentPort?.on('message', async (parcel: Parcel) => {
    try {
      const question = (await unpacked(parcel)) as Question;
      say({ parcel: await packed(await answer(question, (news) => say({ news }))) });
    } catch (error) {
      if (error instanceof LekturaError) {
        say({ refused: { code: error.code, message: error.message } });
      } else say({ broke: error instanceof Error ? error.message : String(error) });
    }
  });
}

const ownProgram = new URL('../worker.mjs', import.meta.url);

function opened({
  command,
  program = ownProgram,
}: Pick<ThreadOptions<never>, 'command' | 'program'>): Worker {
  const worker = new Worker(program, { workerData: { command } });
  // It is told to whoever waits for an answer; without a listener it would end the program.
  worker.on('error', () => {});
  // An idle thread keeps no program from ending.
  worker.unref();
  return worker;
}

function answerOf<News>(
  worker: Worker,
  question: Parcel,
  onNews: (news: News) => void,
  patience?: number,
): Promise<Exclude<Said, { readonly news: unknown }>> {
  return new Promise((resolve, reject) => {
    const died = (reason: unknown): void => settle(() => reject(reason));
    const heard = (said: Said): void => {
      if ('news' in said) onNews(said.news as News);
      else settle(() => resolve(said));
    };
    const limit =
      patience === undefined
        ? undefined
        : setTimeout(() => died(new Error('The thread took too long.')), patience);
    const settle = (then: () => void): void => {
      clearTimeout(limit);
      worker.off('message', heard).off('error', died).off('exit', died).unref();
      then();
    };
    worker.on('message', heard).on('error', died).on('exit', died).ref();
    worker.postMessage(question);
  });
}
