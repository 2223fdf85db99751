import { describe, expect, it } from 'vitest';
import { allChecks } from '../../src/checks/registry.ts';
import { familyOf } from '../../src/engine/check.ts';
import { issueTypes } from '../../src/engine/finding.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { found, unmarked } from './marked.ts';

const lexicon = await loadLexicon();

for (const check of allChecks) {
  describe(`the check ${check.id}`, () => {
    for (const [index, example] of check.examples.entries()) {
      const title = example.note ?? example.target.join(' / ');
      it(`finds what its example ${index + 1} marks, and nothing else: ${title}`, () => {
        const result = found(check, example, lexicon);
        expect(result.failures).toEqual([]);
        expect(result.source).toEqual(example.source);
        expect(result.target).toEqual(example.target);
        if (example.suggests !== undefined) expect(result.suggests).toBe(example.suggests);
        if (example.severity) expect(result.severities).toEqual([example.severity]);
      });
    }

    it('has an example that fires and one that stays silent', () => {
      const fires = check.examples.map((example) =>
        [...(example.source ?? []), ...example.target].some((text) => unmarked(text).spans.length),
      );
      expect(fires).toContain(true);
      expect(fires).toContain(false);
    });

    it('names a family, a type of ITS 2.0 and the words for the editor', () => {
      expect(() => familyOf(check.id)).not.toThrow();
      expect(issueTypes).toContain(check.type);
      for (const words of [check.title, check.why, check.message]) expect(words).not.toBe('');
    });
  });
}

it('gives every check an id of its own', () => {
  const ids = allChecks.map((check) => check.id);
  expect(new Set(ids).size).toBe(ids.length);
});
