import type { Check } from '../engine/check.ts';
import { neighboursOf } from '../engine/neighbours.ts';
import { isRightToLeft } from '../text/language.ts';
import { invisibleSigns, neighbours } from '../text/neighbours.ts';

/** Characters that nobody sees: zero-width spaces, soft hyphens, signs that turn the direction. */
export const encodingInvisible: Check = {
  id: 'encoding-invisible',
  title: 'Invisible characters',
  why: 'A word with an invisible character in it is not found, and may break where it should not.',
  message: 'An invisible character stands here ({name}).',
  type: 'characters',
  mqm: 'design/character-formatting',
  severity: 'question',
  needsSource: false,
  *find({ target, targetLanguage }) {
    const turnsRightly = isRightToLeft(targetLanguage);
    const held = neighboursOf(target);
    for (const { index, text } of target) {
      if (!held.has(index, neighbours.invisible)) continue;
      for (const match of text.matchAll(everyInvisible)) {
        const [found] = match;
        const start = match.index;
        const end = start + found.length;
        const code = found.charCodeAt(0);
        if (turnsRightly && isDirection(code)) continue;
        if (isJoiner(code) && joins(text, start, end)) continue;
        yield {
          side: 'target',
          segmentIndex: index,
          start,
          end,
          issueKey: found.charAt(0),
          suggestions: [''],
          values: { name: nameOf(code) },
        };
      }
    }
  },
  examples: [
    {
      note: 'All places of one character share a card.',
      target: [
        'The har⟦\u00ad⟧bour is open.',
        'The bridge⟦\u200b⟧ is closed.',
        'Traf⟦\u00ad⟧fic is light.',
      ],
      suggests: '',
    },
    {
      note: 'What joins emoji or letters of scripts that need it.',
      target: ['A family 👨\u200d👩\u200d👧 and می\u200cخواهم.'],
    },
  ],
};

const everyInvisible = new RegExp(`[${invisibleSigns}]+`, 'gu');

const isDirection = (code: number): boolean =>
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;

/** True between emoji and letters that are written joined. */
const joins = (text: string, start: number, end: number): boolean =>
  joining.test(text.slice(Math.max(0, start - 2), start)) && end < text.length;

const joining =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Sinhala}|\p{Script=Malayalam})$/u;

const names: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8288: 'word joiner',
  65279: 'byte order mark',
};

const nameOf = (code: number): string =>
  names[code] ??
  (isDirection(code) ? 'direction mark' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
