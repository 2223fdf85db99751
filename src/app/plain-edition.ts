import { changedPassages } from '../review/edition.ts';
import { firstStanding } from '../review/standing.ts';
import type { Edition } from '../text/edition.ts';
import { LekturaError } from '../text/error.ts';
import { checkDocuments } from './check-documents.ts';
import type { Checking } from './context.ts';
import type { Intake } from './intake.ts';

/**
 * An article that nobody keeps or has reviewed, as writers see it. It is checked when a writer asks
 * what was found in it.
 */
export function plainEdition(
  checking: Checking,
  { source, target, rows, confirmed, title }: Intake,
): Edition {
  let known: ReturnType<typeof checkDocuments> | null = null;
  const checked = () => {
    known ??= checkDocuments(checking, source, target, rows !== undefined);
    return known;
  };
  const alone = target.passages.map((_, index) => ({ source: [], target: [index] }));
  const { target: passages } = firstStanding(source, target, []);
  return {
    title: title ?? target.passages.find(({ text }) => text.trim() !== '')?.text ?? '',
    id: 'article',
    source,
    target,
    rows: rows ?? (source ? checked().bitext.pairs : alone),
    confirmed: target.passages.map((_, index) => confirmed?.[index] ?? false),
    approved: false,
    madeAt: checking.clock(),
    machine: target.passages.map(({ text }) => text),
    cameAs: target.passages.map((_, index) => index),
    changes: () => changedPassages(target, passages),
    tracked: () =>
      target.passages.map(({ kind, text }, index) => ({
        kind,
        index,
        presence: { kind: 'same', by: null },
        parts: [{ kind: 'same', text, by: null }],
      })),
    findings: () =>
      checked().report.findings.map(({ related: _, fingerprint: __, ...finding }) => ({
        ...finding,
        dismissed: false,
      })),
    corrections: () => [],
    bitext: () => checked().bitext,
    record: () => {
      throw new LekturaError(
        'bad-input',
        'This format tells the history of an article, and a file has none. Import it, then export it.',
      );
    },
  };
}
