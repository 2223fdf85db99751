import { describe, expect, it } from 'vitest';
import { bitextOfRows } from '../../src/align/align.ts';
import { rowsIndexByIndex } from '../../src/align/rows.ts';
import { analyse } from '../../src/engine/analysis.ts';
import { namesOf } from '../../src/names/entities.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { documentOf } from '../../src/text/document.ts';

const lexicon = await loadLexicon();

function names(source: readonly string[], target: readonly string[]) {
  const bitext = bitextOfRows(
    documentOf('sr-Latn', source),
    documentOf('en', target),
    rowsIndexByIndex(source.length, target.length),
    lexicon,
  );
  return namesOf(analyse(bitext, lexicon), lexicon);
}

const source = [
  'Mark Rute je stigao u Njujork u petak.',
  'Rute je hvalio Njujork.',
  'Novinari su čekali Rutea i Anu Kovač.',
];
const target = [
  'Mark Rutte arrived in New York on Friday.',
  'Rute praised New York.',
  'Reporters waited for Rutte and Ana Kovač.',
];

describe('the names of an article', () => {
  it('come the most frequent first, with given name and all spellings of both sides', () => {
    const [first] = names(source, target);
    expect(first?.name).toBe('Mark Rutte');
    expect(first?.kind).toBe('person');
    expect(first?.renderings.map(({ text, places }) => [text, places.length])).toEqual([
      ['Rutte', 2],
      ['Rute', 1],
    ]);
    expect(first?.sources.map(({ text }) => text)).toEqual(['Rute', 'Rutea']);
  });

  it('stand where they are written, the given name right before included', () => {
    const place = names(source, target)[0]?.renderings[0]?.places[0];
    expect(target[place?.segmentIndex ?? 0]?.slice(place?.start, place?.end)).toBe('Mark Rutte');
  });

  it('are one where two words stand for one of the source, and no days', () => {
    const found = names(source, target).map(({ name }) => name);
    expect(found).toContain('New York');
    expect(found).toContain('Ana Kovač');
    expect(found).not.toContain('York');
    expect(found).not.toContain('Friday');
  });
});
