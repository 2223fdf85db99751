import { expect, test } from 'vitest';
import { openPool } from '../../src/commands/pool.ts';

const work = { command: 'check', sourceLanguage: 'sr-Latn', targetLanguage: 'en' } as const;

const lineOf = (docId: number): string =>
  JSON.stringify({
    docId,
    source: ['Premijer Mark Rute je podneo ostavku.', 'Kasnije je Rute otišao na odmor.'],
    target: ['Prime Minister Mark Rutte has resigned.', 'Later Rute went on  holiday.'],
  });

const chunks = [[lineOf(1), lineOf(2)], [lineOf(3)], [lineOf(4)], [lineOf(5)]];

const answersWith = async (limits?: Parameters<typeof openPool>[1]): Promise<unknown[]> => {
  const pool = openPool(work, limits);
  try {
    const answered = await Promise.all(chunks.map((lines) => pool.answer(lines)));
    return answered.flat().map(({ line }) => ({ ...JSON.parse(line), milliseconds: 0 }));
  } finally {
    await pool.close();
  }
};

test('a chunk that is too large for its thread is answered by one with more room', async () => {
  // Not even what is looked up has room in so little.
  const answers = await answersWith({ maxOldGenerationSizeMb: 12 });
  expect(answers).toHaveLength(5);
  expect(answers).toEqual(await answersWith());
}, 120_000);
