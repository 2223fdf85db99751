import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alignSentences } from '../../src/align/align.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { countBeads, scoresOf } from './alignment-score.ts';
import { alignmentsIn, type KnownAlignment, ownAlignments } from './alignment-texts.ts';
import { longText } from './long-text.ts';

const levels = ['easy', 'medium', 'hard'];

/**
 * Prints how well sentences are aligned, by level, and what it costs.
 *
 * @param data a folder with `align/ntrex`; without one the project's own articles are measured
 */
export async function alignment({ data }: { readonly data?: string }): Promise<void> {
  const lexicon = await loadLexicon();
  console.log('texts            strict P     R    F1   lax F1   CPU ms a text');
  measure('own articles', ownAlignments(), lexicon);
  const folder = data === undefined ? null : join(data, 'align', 'ntrex');
  if (folder !== null && existsSync(folder)) {
    for (const level of levels) {
      measure(level, alignmentsIn(folder, level, ['sr-Latn', 'en']), lexicon);
    }
  }
  for (const sentences of [1000, 5000]) {
    measure(`${sentences} sentences`, [longText(sentences)], lexicon);
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function measure(title: string, texts: readonly KnownAlignment[], lexicon: Lexicon): void {
  const begin = process.cpuUsage();
  const found = texts.map(({ input }) => alignSentences(input, lexicon));
  // Time of the processor, which other work on the machine does not lengthen as much.
  const { user, system } = process.cpuUsage(begin);
  const each = (user + system) / 1000 / Math.max(1, texts.length);
  const scores = (way: 'strict' | 'lax') =>
    scoresOf(texts.map(({ beads }, index) => countBeads(beads, found[index] ?? [], way)));
  const strict = scores('strict');
  const columns = [strict.precision, strict.recall, strict.f1, scores('lax').f1];
  console.log(
    [title.padEnd(18), ...columns.map((score) => score.toFixed(4)), each.toFixed(1)].join('  '),
  );
}
