import type { Edition } from '../../text/edition.ts';
import { isFurniture } from '../../text/passage.ts';
import { counted } from './words.ts';

/** What review did to an article, in figures. */
export interface Receipt {
  readonly passages: number;
  readonly confirmed: number;
  /** Corrections of the text that stand, not those that were undone. */
  readonly corrections: number;
  readonly openErrors: number;
  readonly openQuestions: number;
  readonly dismissed: number;
  readonly approved: boolean;
  /** Whoever corrected it, in the order they began. */
  readonly editors: readonly string[];
}

/** The receipt of an edition; page furniture is no passage of the article. */
export function receiptOf(edition: Edition): Receipt {
  const article = edition.target.passages.flatMap((passage, index) =>
    isFurniture(passage) ? [] : [index],
  );
  const findings = edition.findings();
  const open = findings.filter(({ dismissed }) => !dismissed);
  const corrections = edition.corrections().filter(({ undone }) => !undone);
  return {
    passages: article.length,
    confirmed: article.filter((index) => edition.confirmed[index]).length,
    corrections: corrections.length,
    openErrors: open.filter(({ severity }) => severity === 'error').length,
    openQuestions: open.filter(({ severity }) => severity === 'question').length,
    dismissed: findings.length - open.length,
    approved: edition.approved,
    editors: [...new Set(corrections.map(({ author }) => author))],
  };
}

/** The receipt as one sentence, for the formats that have a note and no table. */
export function receiptSentence(receipt: Receipt): string {
  const { corrections, openErrors, openQuestions, confirmed, passages, dismissed } = receipt;
  const by = receipt.editors.length === 0 ? '' : ` by ${receipt.editors.join(', ')}`;
  return [
    `Machine translation${receipt.approved ? ', reviewed and approved' : ', under review'}:`,
    `${counted(corrections, 'correction')}${by},`,
    `${confirmed} of ${counted(passages, 'passage')} confirmed,`,
    `${counted(openErrors, 'open error')}, ${counted(openQuestions, 'open question')},`,
    `${counted(dismissed, 'finding')} dismissed.`,
  ].join(' ');
}
