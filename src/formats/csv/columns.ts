import { baseLanguage } from '../../text/language.ts';
import type { ReadOptions } from '../format.ts';
import { columnLanguage } from './languages.ts';
import type { CsvRecord } from './scan.ts';

/** Which columns of a table hold what. */
export interface Columns {
  readonly source: number;
  readonly target: number;
  /** How far a segment has come; null where no column says it. */
  readonly state: number | null;
  /** Whether the first record names the columns. */
  readonly header: boolean;
  /** The languages that the columns are named for. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
}

type Asked = Pick<ReadOptions, 'language' | 'sourceLanguage'>;

/**
 * The columns of source and translation: those that the header names so, those that it names for
 * the languages that are asked for, or for any two; without a header the first two, or of more
 * than two those with the longest texts. Null for a table of one column.
 */
export function columnsOf(records: readonly CsvRecord[], asked: Asked): Columns | null {
  const names = (records[0]?.cells ?? []).map(({ value }) => value);
  return namedColumns(names, asked) ?? bareColumns(records);
}

/** The columns that a header names, or null for a record that is no header. */
export function namedColumns(all: readonly string[], asked: Asked): Columns | null {
  const names = all.slice(0, mostNamed);
  const roles = names.map((name) => roleOf(name));
  const state = roles.indexOf('state');
  const rest = { state: state < 0 ? null : state, header: true };
  const source = roles.indexOf('source');
  const target = roles.findIndex((role, index) => role === 'target' && index !== source);
  if (source >= 0 && target >= 0) {
    return { source, target, ...rest, sourceLanguage: null, targetLanguage: null };
  }
  const languages = names.map(columnLanguage);
  const known = languages.flatMap((language, index) => (language === null ? [] : [index]));
  const speaks = (language: string | null): number | undefined =>
    language === null
      ? undefined
      : known.find((index) => baseLanguage(languages[index] ?? '') === baseLanguage(language));
  const first =
    source >= 0
      ? source
      : (speaks(asked.sourceLanguage) ?? otherThan(known, speaks(asked.language)));
  const second = target >= 0 ? target : (speaks(asked.language) ?? otherThan(known, first));
  if (first === undefined || second === undefined || first === second) return null;
  return {
    source: first,
    target: second,
    ...rest,
    sourceLanguage: languages[first] ?? null,
    targetLanguage: languages[second] ?? null,
  };
}

// No table of texts has its two columns beyond so many others.
const mostNamed = 100;

// What such columns are called by the tools that write them, in the languages of their users.
const roleNames: Readonly<Record<'source' | 'target' | 'state', string>> = {
  source:
    'source src sourcetext sourcesegment original originaltext msgid quelle quelltext ausgangstext originaltekst texteoriginal textesource izvor izvornik izvornitekst originalnitekst original извор изворник изворнитекст оригинал исходник исходныйтекст оригинальныйтекст вихіднийтекст źródło tekstźródłowy oryginał zdroj zdrojovýtext originál origen textooriginal textodeorigen fuente fonte origine testooriginale testodipartenza bron brontekst изходентекст izvirnik',
  target:
    'target tgt targettext targetsegment translation translatedtext translated mt mttext machinetranslation hypothesis msgstr ziel zieltext übersetzung cible textecible traduction prevod prijevod prevedenitekst превод преведенитекст перевод текстперевода переклад tłumaczenie tekstdocelowy překlad cílovýtext preklad traducción textotraducido tradução traduzione testotradotto vertaling vertaaldetekst doeltekst',
  state: 'state status stanje stav estado stato statut статус состояние стан стање',
};

const roleOfName: ReadonlyMap<string, string> = new Map(
  Object.entries(roleNames).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role] as const),
  ),
);

const roleOf = (name: string): string | undefined =>
  roleOfName.get(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, ''),
  );

const otherThan = (indices: readonly number[], taken: number | undefined): number | undefined =>
  indices.find((index) => index !== taken);

// As many records as tell texts from numbers and keys.
const sampled = 200;

function bareColumns(records: readonly CsvRecord[]): Columns | null {
  const lengths: number[] = [];
  for (const { cells } of records.slice(0, sampled)) {
    for (const [index, { value }] of cells.entries()) {
      lengths[index] = (lengths[index] ?? 0) + (value.match(/\p{L}/gu)?.length ?? 0);
    }
  }
  const longest = lengths
    .map((length, index) => ({ length, index }))
    .sort((a, b) => b.length - a.length || a.index - b.index)
    .slice(0, 2)
    .map(({ index }) => index)
    .sort((a, b) => a - b);
  const [source, target] = longest;
  if (source === undefined || target === undefined) return null;
  return { source, target, state: null, header: false, sourceLanguage: null, targetLanguage: null };
}
