import type { Lexeme } from './lexemes.ts';

/** Numbers that a lexeme accounts for without naming them. */
export function accountedBy({ kind, text, meaning: { loose } }: Lexeme): readonly number[] {
  if (kind !== 'word' || text === '' || !'IVX'.includes(text.charAt(0)) || !roman.test(text)) {
    return loose ?? none;
  }
  return loose ? [...loose, romanValue(text)] : [romanValue(text)];
}

const roman = /^[IVX]{1,5}$/;

const romanSigns: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(text: string): number {
  const values = [...text].map((sign) => romanSigns[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

const none: readonly never[] = [];
