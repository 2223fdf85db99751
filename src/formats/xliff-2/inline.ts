import type { Mark } from '../../text/passage.ts';
import { type NativeCode, nativeCode } from '../codes/native.ts';
import { writeCoded } from '../codes/write.ts';
import type { RowSide, UnitRow } from '../xliff/rows.ts';
import { escapeXml } from '../xml/escape.ts';
import { issueMarks } from './issues.ts';

/** A row as the parts of a unit: both sides as XML, and the original tags that they refer to. */
export interface InlineUnit {
  readonly source: string;
  readonly target: string;
  /** By id, each as it was written. */
  readonly originals: readonly { readonly id: string; readonly data: string }[];
}

/** Writes the two sides of a row with its formatting, its inline tags and what was found. */
export function inlineUnit({ source, target }: UnitRow): InlineUnit {
  const originals = new Map<string, string>();
  let issues = 0;
  const refer = (data: string): string => {
    const id = originals.get(data) ?? `d${originals.size + 1}`;
    originals.set(data, id);
    return id;
  };
  const ids = new Map<string, string>();
  const write = ({ text, marks, findings }: RowSide): string => {
    const met = new Map<string, number>();
    const tags = marks.map((mark): Mark => {
      // The same tag has the same id on both sides; the second of its like has another.
      const tag: Original = { ...nativeCode(mark), about: abouts[mark.kind] };
      const key = JSON.stringify(tag);
      const count = (met.get(key) ?? 0) + 1;
      met.set(key, count);
      const id = ids.get(`${key} ${count}`) ?? `c${ids.size + 1}`;
      ids.set(`${key} ${count}`, id);
      return tagOf(mark, tag, id, refer);
    });
    const found = issueMarks(findings, tags, () => `i${++issues}`);
    return writeCoded({ text, marks: [...tags, ...found] }, escapeXml);
  };
  const sides = { source: write(source), target: write(target) };
  return { ...sides, originals: [...originals].map(([data, id]) => ({ id, data })) };
}

interface Original extends NativeCode {
  /** Attributes that tell what it is. */
  readonly about: string;
}

const abouts = {
  strong: ' type="fmt" subType="xlf:b"',
  emphasis: ' type="fmt" subType="xlf:i"',
  link: ' type="link"',
  code: '',
} as const;

function tagOf(
  { start, end }: Mark,
  { open, close, about }: Original,
  id: string,
  refer: (data: string) => string,
): Mark {
  if (close === null) {
    return { kind: 'code', code: `<ph id="${id}" dataRef="${refer(open)}"${about}/>`, start, end };
  }
  const code = `<pc id="${id}" dataRefStart="${refer(open)}" dataRefEnd="${refer(close)}"${about}>`;
  return { kind: 'code', code, close: '</pc>', start, end };
}
