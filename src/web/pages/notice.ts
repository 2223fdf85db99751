import type { Notice } from '../notice.ts';
import { routes, urlOf } from '../routes.ts';
import { noticeText, noticeWords } from '../words/notices.ts';

/** A button that goes with a notice: a form of hidden fields. */
export interface NoticeAction {
  readonly label: string;
  readonly url: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export interface NoticeLine {
  readonly text: string;
  readonly tone: 'good' | 'plain' | 'warning';
  readonly actions: readonly NoticeAction[];
}

/** The line that tells what the last change did, with what can be done about it. */
export function noticeLine(notice: Notice, article: string | null): NoticeLine {
  return { text: noticeText(notice), tone: toneOf(notice), actions: actionsOf(notice, article) };
}

function toneOf({ kind }: Notice): NoticeLine['tone'] {
  if (kind === 'gone') return 'warning';
  const plain = [
    'unchanged',
    'nothing-to-undo',
    'deleted',
    'passage-deleted',
    'names-deleted',
    'terms-deleted',
  ];
  return plain.includes(kind) ? 'plain' : 'good';
}

function actionsOf(notice: Notice, article: string | null): NoticeAction[] {
  const hidden = (name: string, value: string) => ({ name, value });
  if (notice.kind === 'deleted') {
    const fields = notice.articles.map((id) => hidden('article', id));
    return [{ label: noticeWords.undo, url: routes.selectionRecovery, fields }];
  }
  if (notice.kind === 'names-deleted') {
    const fields = [hidden('at', String(notice.at))];
    return [{ label: noticeWords.undo, url: routes.namesRecovery, fields }];
  }
  if (notice.kind === 'terms-deleted') {
    const fields = [hidden('at', String(notice.at)), hidden('list', notice.list)];
    return [{ label: noticeWords.undo, url: routes.termsRecovery, fields }];
  }
  if (article === null) return [];
  if (notice.kind === 'dismissed') return dismissalActions(notice, article);
  if (undoable.includes(notice.kind)) {
    return [{ label: noticeWords.undo, url: urlOf(routes.undo, { article }), fields: [] }];
  }
  return [];
}

const undoable: readonly string[] = [
  'replaced',
  'realigned',
  'kind-changed',
  'passage-added',
  'passage-deleted',
  'restored',
];

// The scope is chosen after the gesture, so that setting aside costs one key.
function dismissalActions(
  { dismissal, issue, fingerprint, scope }: Extract<Notice, { kind: 'dismissed' }>,
  article: string,
): NoticeAction[] {
  const instead = (label: string, other: string): NoticeAction => ({
    label,
    url: urlOf(routes.dismissals, { article }),
    fields: [
      { name: 'issue', value: issue },
      { name: 'fingerprint', value: fingerprint },
      { name: 'scope', value: other },
      { name: 'instead', value: dismissal },
    ],
  });
  return [
    ...(scope === 'place' ? [] : [instead(noticeWords.onlyHere, 'place')]),
    ...(scope === 'always' ? [] : [instead(noticeWords.always, 'always')]),
    {
      label: noticeWords.bringBack,
      url: urlOf(routes.dismissalRestoration, { article, dismissal }),
      fields: [],
    },
  ];
}
