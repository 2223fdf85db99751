import { unzipSync, zipSync } from 'fflate';
import { type Random, randomOf } from './random.ts';

/**
 * A file made from another one by a few changes of a hostile hand, always the same for a seed:
 * bytes turned, parts lost, doubled, put elsewhere or repeated until they are long or deep, and
 * words put in that mean something to one of the formats. Half of the time a part of an archive is
 * changed and packed again, and a value of JSON stands in the place of another.
 */
export function mutated(file: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  const inner = isArchive(file) ? repacked : isJson(file) ? reshaped : changed;
  return (random.below(2) === 0 ? inner : changed)(file, random);
}

// A mutant that is much larger than any fixture tells how a reader grows.
const longest = 400_000;

const words = [
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '&#x10FFFF;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<',
  '>',
  '/>',
  '</',
  '"',
  '""',
  "'",
  '\\',
  '\\"',
  '\\x00',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '\n\n',
  ',',
  ';',
  '=HYPERLINK("http://a.example","b")',
  '\u0000',
  '\ufeff',
  '\u200f\u202e',
  '\u200b',
  '\ud83d\ude00',
  'msgid ""\nmsgstr ""\n',
  '#, fuzzy\n',
  '#~ ',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">b</a>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '{',
  '}',
  '[',
  '[[[[[[[[[[',
  'null',
  '1e999',
  '-1',
  '__proto__',
  '```',
  '---\n',
  '# ',
  '<v>',
  'xml:space="preserve"',
  'xmlns="urn:a"',
];

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const hostile = words.map(bytesOf);

type Change = (file: Uint8Array, random: Random) => Uint8Array;

const changes: readonly Change[] = [
  // Turns some bytes.
  (file, random) => {
    const copy = Uint8Array.from(file);
    for (let times = 1 + random.below(8); times > 0; times--) {
      copy[random.below(copy.length)] = random.below(256);
    }
    return copy;
  },
  // Cuts the file off.
  (file, random) => file.slice(0, random.below(file.length)),
  // Loses a part.
  (file, random) => {
    const [start, end] = part(file, random);
    return joined([file.subarray(0, start), file.subarray(end)]);
  },
  // Puts a part elsewhere once more.
  (file, random) => {
    const [start, end] = part(file, random);
    return inserted(file, random, file.subarray(start, end));
  },
  // Puts words in.
  (file, random) => {
    let copy = file;
    for (let times = 1 + random.below(4); times > 0; times--) {
      copy = inserted(copy, random, random.pick(hostile));
    }
    return copy;
  },
  // Repeats a short part, or a word, until it is long or deep.
  (file, random) => {
    const [start] = part(file, random);
    const short = random.below(2)
      ? file.subarray(start, start + 1 + random.below(40))
      : random.pick(hostile);
    const times = Math.min(10 ** (1 + random.below(5)), Math.floor(longest / (short.length + 1)));
    return inserted(file, random, joined(Array.from({ length: times }, () => short)));
  },
  // Repeats one element's opening tag without closing it.
  (file, random) => {
    const tags = [
      ...new TextDecoder().decode(file.subarray(0, 20_000)).matchAll(/<[\w:]+[^<>]{0,200}>/g),
    ];
    if (tags.length === 0) return inserted(file, random, random.pick(hostile));
    const tag = bytesOf(random.pick(tags)[0]);
    const times = Math.min(10 ** (1 + random.below(4)), Math.floor(longest / tag.length));
    return inserted(file, random, joined(Array.from({ length: times }, () => tag)));
  },
];

function changed(file: Uint8Array, random: Random): Uint8Array {
  let copy = file;
  for (let times = 1 + random.below(3); times > 0 && copy.length > 0; times--) {
    copy = random.pick(changes)(copy, random);
  }
  return copy;
}

function repacked(file: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  const name = random.pick(Object.keys(parts));
  parts[name] = changed(parts[name] ?? new Uint8Array(), random);
  if (random.below(4) === 0) {
    parts[random.pick(['../a.xml', '/etc/a', 'a\\b', `${name}/`])] = bytesOf('a');
  }
  return zipSync(parts, { level: 1 });
}

const isArchive = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;
const isJson = (file: Uint8Array): boolean => file[0] === 0x7b || file[0] === 0x5b;

/** Valid JSON in which some values are others than they should be, or missing. */
function reshaped(file: Uint8Array, random: Random): Uint8Array {
  const value: unknown = JSON.parse(new TextDecoder().decode(file));
  for (let times = 1 + random.below(3); times > 0; times--) reshape(value, random);
  return bytesOf(JSON.stringify(value));
}

function reshape(value: unknown, random: Random): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  const keys = Object.keys(holder);
  if (keys.length === 0) return;
  const key = random.pick(keys);
  // Deep places are found by going on, now and then the place itself is the one.
  if (typeof holder[key] === 'object' && random.below(6) > 0) reshape(holder[key], random);
  else if (random.below(4) === 0 && !Array.isArray(value)) delete holder[key];
  else holder[key] = random.pick(otherValues)();
}

const otherValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e300,
  () => '',
  () => '<script>alert(1)</script>',
  () => '\ud800',
  () => 'a'.repeat(100_000),
  () => [],
  () => ({}),
  () => [[[['a']]]],
  () => ({ __proto__: null, constructor: 1, length: -1 }),
  () => Array.from({ length: 20_000 }, () => null),
];

function part(file: Uint8Array, random: Random): [start: number, end: number] {
  const start = random.below(file.length);
  const length = random.pick([1, 8, 64, 512, 4096]);
  return [start, Math.min(file.length, start + 1 + random.below(length))];
}

function inserted(file: Uint8Array, random: Random, what: Uint8Array): Uint8Array {
  const place = random.below(file.length + 1);
  return joined([file.subarray(0, place), what, file.subarray(place)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
