import type { OpenArticle } from '../../../app/open-article.ts';
import { wordDiff } from '../../../review/diff.ts';
import type { Row } from '../../../text/bitext.ts';
import type { DiffPart } from '../../../text/edition.ts';
import { isFurniture, type PassageKind } from '../../../text/passage.ts';
import { passageLabels } from './rows.ts';

export interface ChangedCell {
  readonly label: string;
  readonly kind: PassageKind;
  readonly parts: readonly DiffPart[];
  /** True for a passage that the machine never wrote. */
  readonly added: boolean;
}

export interface ChangedRow {
  readonly label: string;
  readonly classes: string;
  readonly source: readonly { readonly text: string; readonly kind: PassageKind }[];
  readonly target: readonly ChangedCell[];
}

/** The rows of the Changes view: each passage against what the machine wrote. */
export function changedRowsOf(open: OpenArticle): ChangedRow[] {
  const labels = passageLabels(open, 'target');
  return open.article.rows.map((row, index) => ({
    label: String(index + 1),
    classes: isAllFurniture(open, row) ? 'row dimmed' : 'row',
    source: row.source.flatMap((passage) => open.article.source?.[passage] ?? []),
    target: row.target.flatMap((passage): ChangedCell[] => {
      const reviewed = open.article.target[passage];
      if (!reviewed) return [];
      return [
        {
          label: labels.get(passage) ?? '',
          kind: reviewed.kind,
          parts: wordDiff(reviewed.machineText ?? '', reviewed.text),
          added: reviewed.machineText === null,
        },
      ];
    }),
  }));
}

const isAllFurniture = ({ article }: OpenArticle, { source, target }: Row): boolean =>
  [
    ...source.map((passage) => article.source?.[passage]),
    ...target.map((passage) => article.target[passage]),
  ].every((passage) => passage && isFurniture(passage));
