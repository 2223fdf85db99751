import type { Mark } from '../../text/passage.ts';

/** What an inline tag stands for: the code of another format; `close` is null for one that stands alone. */
export interface NativeCode {
  readonly open: string;
  readonly close: string | null;
}

/** A mark in the code it comes from: formatting as HTML, the tag of a bilingual file as it was written. */
export function nativeCode(mark: Mark): NativeCode {
  switch (mark.kind) {
    case 'strong':
      return { open: '<strong>', close: '</strong>' };
    case 'emphasis':
      return { open: '<em>', close: '</em>' };
    case 'link':
      return { open: `<a href="${mark.href.replaceAll('"', '&quot;')}">`, close: '</a>' };
    case 'code':
      return { open: mark.code, close: mark.close ?? null };
  }
}
