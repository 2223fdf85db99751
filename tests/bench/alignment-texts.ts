import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Bead } from '../../src/align/bead.ts';
import type { UnitsInput } from '../../src/align/units.ts';

/** Two texts and how they are known to correspond. */
export interface KnownAlignment {
  readonly name: string;
  readonly input: UnitsInput;
  readonly beads: readonly Bead[];
}

const indices = z.array(z.int().nonnegative());
const fixtureFile = z.strictObject({
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  sourceParagraphs: indices,
  targetParagraphs: indices,
  beads: z.array(z.tuple([indices, indices])),
});

const fixtures = new URL('../fixtures/align/', import.meta.url);

/** The project's own articles. */
export const ownAlignments = (): KnownAlignment[] =>
  readdirSync(fixtures)
    .sort()
    .map((name) => {
      const { beads, ...input } = fixtureFile.parse(
        JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')),
      );
      return { name, input, beads: beads.map(([source, target]) => ({ source, target })) };
    });

/**
 * The texts of a folder with files `NAME.src`, `.tgt`, `.gold` and, where paragraphs are known,
 * `.spar` and `.tpar`; files of whole collections (`…-all`) are left out.
 *
 * @param languages tags of source and target, which the files do not tell
 */
export const alignmentsIn = (
  folder: string,
  level: string,
  languages: readonly [string, string],
): KnownAlignment[] =>
  readdirSync(folder)
    .filter((name) => name.includes(`-${level}-`) && name.endsWith('.gold'))
    .filter((name) => !name.endsWith('-all.gold'))
    .sort()
    .map((name) => readAlignment(folder, name.slice(0, -'.gold'.length), languages));

function readAlignment(
  folder: string,
  name: string,
  [sourceLanguage, targetLanguage]: readonly [string, string],
): KnownAlignment {
  const lines = (ending: string): string[] =>
    readFileSync(join(folder, `${name}.${ending}`), 'utf8')
      .replace(/\n$/, '')
      .split('\n');
  return {
    name,
    input: {
      source: lines('src'),
      target: lines('tgt'),
      sourceParagraphs: lines('spar').map(Number),
      targetParagraphs: lines('tpar').map(Number),
      sourceLanguage,
      targetLanguage,
    },
    beads: lines('gold').map((line) => {
      const [, source = '', target = ''] = /\[([\d, ]*)\]\s*:\s*\[([\d, ]*)\]/.exec(line) ?? [];
      return { source: numbersIn(source), target: numbersIn(target) };
    }),
  };
}

const numbersIn = (list: string): number[] => (list.match(/\d+/g) ?? []).map(Number);
