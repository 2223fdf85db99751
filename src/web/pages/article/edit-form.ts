import type { OpenArticle } from '../../../app/open-article.ts';
import { rowOperations } from '../../../app/realign.ts';
import { type PassageKind, passageKinds } from '../../../text/passage.ts';
import { routes, urlOf } from '../../routes.ts';
import { workbenchWords as words } from '../../words/workbench.ts';

/** The passage that is open for editing, with everything that can be done to it. */
export interface EditForm {
  readonly passage: string;
  readonly text: string;
  readonly revision: number;
  /** Lines the text area shows at first. */
  readonly lines: number;
  readonly saveUrl: string;
  readonly cancelUrl: string;
  readonly historyUrl: string;
  readonly kindUrl: string;
  readonly kinds: readonly {
    readonly kind: PassageKind;
    readonly name: string;
    readonly current: boolean;
  }[];
  readonly deletionUrl: string;
  readonly passagesUrl: string;
  readonly alignmentUrl: string;
  readonly rowsRevision: number;
  readonly alignments: readonly { readonly operation: string; readonly name: string }[];
}

// Characters of article type that fit a line of the translation column.
const lineLength = 56;

/** The form of a passage of the translation, or null where there is no such passage. */
export function editFormOf(open: OpenArticle, passage: string): EditForm | null {
  const index = open.article.target.findIndex(({ id }) => id === passage);
  const edited = open.article.target[index];
  if (!edited) return null;
  const row = open.article.rows.findIndex(({ target }) => target.includes(index));
  const place = { article: open.id, passage };
  return {
    passage,
    text: edited.text,
    revision: edited.revision,
    lines: edited.text.split('\n').reduce((sum, line) => sum + 1 + line.length / lineLength, 0) | 0,
    saveUrl: urlOf(routes.passage, place),
    cancelUrl: urlOf(routes.article, { article: open.id }, {}, `p-${passage}`),
    historyUrl: urlOf(routes.passageHistory, place),
    kindUrl: urlOf(routes.passageKind, place),
    kinds: passageKinds.map((kind) => ({
      kind,
      name: words.kinds[kind],
      current: kind === edited.kind,
    })),
    deletionUrl: urlOf(routes.passageDeletion, place),
    passagesUrl: urlOf(routes.passages, { article: open.id }),
    alignmentUrl: urlOf(routes.rowAlignment, { article: open.id, row: String(row) }),
    rowsRevision: open.article.rowsRevision,
    alignments: rowOperations.map((operation) => ({
      operation,
      name: words.alignments[operation],
    })),
  };
}
