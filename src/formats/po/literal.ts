/** A quoted string of one line. */
export interface Literal {
  readonly value: string;
  /** The index after the closing quote, or the end of what the line has of the string. */
  readonly end: number;
  /** A sentence, where the string is not as it should be. */
  readonly fault?: string;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

/** Reads the C string whose opening quote stands at `quote`. */
export function readLiteral(line: string, quote: number): Literal {
  const closing = closingQuote(line, quote + 1);
  const end = closing ?? line.trimEnd().length;
  const raw = line.slice(quote + 1, end);
  const value = raw.includes('\\') ? unescaped(raw) : raw;
  if (closing === null) return { value, end, fault: 'A string has no closing quote.' };
  return line.slice(end + 1).trim() === ''
    ? { value, end: end + 1 }
    : { value, end: end + 1, fault: 'Something stands after a string; it was passed over.' };
}

/** The text as lines of C strings: one, or one that is empty and then one for each line of it. */
export function writeLiteral(text: string, { newline, wraps }: LiteralStyle): string {
  const lines = text.split(/(?<=\n)/).filter((line) => line !== '');
  if (lines.length <= 1 && (!wraps || text.length <= longestAlone)) return `"${escaped(text)}"`;
  const written = wraps ? lines.flatMap(wrapped) : lines;
  return ['""', ...written.map((line) => `"${escaped(line)}"`)].join(newline);
}

export interface LiteralStyle {
  readonly newline: string;
  /** Whether long lines are wrapped, as gettext does. */
  readonly wraps: boolean;
}

// With the keyword `msgstr ` and the quotes, the 80 columns that gettext fills; and with the quotes.
const longestAlone = 70;
const longestLine = 77;

function closingQuote(line: string, from: number): number | null {
  for (let index = from; index < line.length; index++) {
    const sign = line[index];
    if (sign === '\\') index++;
    else if (sign === '"') return index;
  }
  return null;
}

const unescaped = (raw: string): string =>
  raw.replace(
    /\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|([\s\S]))/g,
    (_, hex: string | undefined, octal: string | undefined, sign: string | undefined) => {
      if (sign !== undefined) return escapes[sign] ?? sign;
      const code = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
      // NUL ends a text for many programs.
      return code === 0 ? '\ufffd' : String.fromCharCode(code);
    },
  );

const written: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([letter, sign]) => [sign, `\\${letter}`]),
);

const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  text.replace(/["\\\u0007-\u000d]/g, (sign) => written[sign] ?? sign);

/** A line cut after spaces, so that each part fits the width; a longer word stays whole. */
function wrapped(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const word of line.match(/\S*\s*/g) ?? []) {
    if (part !== '' && escaped(part + word.trimEnd()).length > longestLine) {
      parts.push(part);
      part = '';
    }
    part += word;
  }
  return part === '' ? parts : [...parts, part];
}
