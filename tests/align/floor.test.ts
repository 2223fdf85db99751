import { expect, test } from 'vitest';
import { alignSentences } from '../../src/align/align.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { countBeads, scoresOf } from '../bench/alignment-score.ts';
import { ownAlignments } from '../bench/alignment-texts.ts';
import { longText } from '../bench/long-text.ts';

const lexicon = await loadLexicon();

test('the own articles are aligned at least as well as they ever were', () => {
  const counts = ownAlignments().map(({ input, beads }) =>
    countBeads(beads, alignSentences(input, lexicon), 'strict'),
  );
  expect(scoresOf(counts).f1).toBeGreaterThanOrEqual(0.97);
});

test('languages that are not told are found out, and paragraphs are a help that can be missed', () => {
  const counts = ownAlignments().map(({ input, beads }) => {
    const { source, target } = input;
    const bare = { source, target, sourceLanguage: null, targetLanguage: null };
    return countBeads(beads, alignSentences(bare, lexicon), 'strict');
  });
  expect(scoresOf(counts).f1).toBeGreaterThanOrEqual(0.95);
});

test('a text too long to search whole is aligned as well', () => {
  const { input, beads } = longText(1200);
  const counts = countBeads(beads, alignSentences(input, lexicon), 'strict');
  expect(scoresOf([counts]).f1).toBeGreaterThanOrEqual(0.98);
});
