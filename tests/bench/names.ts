import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../src/engine/finding.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { createRegister } from '../../src/lexicon/register.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { type KitDocument, languagesOf, rowsOf } from './kit.ts';
import { nameCards, type Outcome, outcomeOf } from './names-score.ts';

interface NameMutant extends KitDocument {
  readonly kind: string;
  readonly canonical: string;
  readonly variant: string;
}

const pairs = ['srp-Latn-eng', 'hrv-eng', 'deu-eng'];

/**
 * Prints how many names in two spellings are found and rightly put right, by kind, and every card
 * on articles in which all names are right, for the eye.
 *
 * @param data a folder with `data/names.*.dev.jsonl`; without one the project's own articles are
 *   measured
 */
export async function names({ data }: { readonly data?: string }): Promise<void> {
  const lexicon = await loadLexicon();
  ownArticles(lexicon);
  if (data === undefined) return;
  for (const pair of pairs) {
    const mutants = await rowsOf<NameMutant>(`${data}/data`, `names.${pair}.dev.jsonl`);
    const { source } = languagesOf(pair);
    if (mutants.length > 0) printPlanted(pair, mutants, source, lexicon);
    const clean = await rowsOf<KitDocument>(`${data}/data`, `${pair}.clean.dev.jsonl`);
    if (clean.length > 0) printAlarms(pair, clean, lexicon);
  }
  const [pair = ''] = pairs;
  const mutants = await rowsOf<NameMutant>(`${data}/data`, `names.${pair}.dev.jsonl`);
  const without = (title: string, part: Partial<Lexicon>): void =>
    printPlanted(`${pair} without ${title}`, mutants, languagesOf(pair).source, {
      ...lexicon,
      ...part,
    });
  without('register', { register: createRegister([]) });
  without('dictionary', { dictionary: () => null });
}

interface OwnArticle {
  readonly id: string;
  readonly kind: string;
  readonly sourceLanguage: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly { readonly usual: string; readonly variant: string }[];
}

function ownArticles(lexicon: Lexicon): void {
  const folder = new URL('../fixtures/real-names/', import.meta.url);
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line): OwnArticle => JSON.parse(line));
  const tally = new Map<string, Outcome[]>();
  let alarms = 0;
  for (const article of articles) {
    const cards = nameCards(article, lexicon);
    const meant = new Set(article.gold.flatMap(({ usual, variant }) => [usual, variant]));
    for (const slip of article.gold) {
      count(tally, article.sourceLanguage, outcomeOf(slip, cards));
    }
    const wrong = cards.filter((card) => !card.some(({ text }) => meant.has(text)));
    alarms += wrong.length;
    for (const card of wrong) console.log(`  false alarm in ${article.id}: ${described(card)}`);
  }
  printTally('own articles', tally);
  console.log(`false alarms: ${alarms} in ${articles.length} articles`);
}

function printPlanted(
  title: string,
  mutants: readonly NameMutant[],
  sourceLanguage: string,
  lexicon: Lexicon,
): void {
  const tally = new Map<string, Outcome[]>();
  const begin = performance.now();
  for (const mutant of mutants) {
    const cards = nameCards({ ...mutant, sourceLanguage }, lexicon);
    const slip = { usual: mutant.canonical, variant: mutant.variant };
    count(tally, mutant.kind, outcomeOf(slip, cards));
  }
  printTally(title, tally);
  const each = (performance.now() - begin) / Math.max(1, mutants.length);
  console.log(`${each.toFixed(1)} ms an article`);
}

function printAlarms(pair: string, clean: readonly KitDocument[], lexicon: Lexicon): void {
  const { source } = languagesOf(pair);
  let alarms = 0;
  for (const article of clean) {
    for (const card of nameCards({ ...article, sourceLanguage: source }, lexicon)) {
      alarms++;
      console.log(`  alarm in ${article.docId}: ${described(card)}`);
    }
  }
  console.log(`${pair}: ${alarms} alarms in ${clean.length} untouched articles`);
}

function described(card: readonly Finding[]): string {
  const [first] = card;
  if (!first) return '';
  const proof = first.related.filter(({ role }) => role === 'source').map(({ text }) => text);
  return `${first.severity} ${first.text} → ${first.suggestions[0]} (${[...new Set(proof)].join(', ')})`;
}

function count(tally: Map<string, Outcome[]>, kind: string, outcome: Outcome): void {
  tally.set(kind, [...(tally.get(kind) ?? []), outcome]);
}

function printTally(title: string, tally: ReadonlyMap<string, readonly Outcome[]>): void {
  console.log(`\n${title.padEnd(32)} n  found  direction`);
  for (const [kind, outcomes] of [['all', [...tally.values()].flat()] as const, ...tally]) {
    const found = outcomes.filter((outcome) => outcome !== 'missed').length;
    const right = outcomes.filter((outcome) => outcome === 'right').length;
    const shares = [found / outcomes.length, right / Math.max(1, found)];
    console.log(
      `${kind.padEnd(28)} ${String(outcomes.length).padStart(5)}  ${shares.map((share) => share.toFixed(3)).join('  ')}`,
    );
  }
}
