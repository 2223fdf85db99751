import { expect, test } from 'vitest';
import { joinedFurniture } from '../../src/lexicon/furniture.ts';
import { knownLanguages, languageFacts } from '../../src/resources/languages.ts';
import { loadLexicon } from '../../src/resources/lexicon.ts';

const lexicon = await loadLexicon();

test.each([
  ['FOTO: Ana Petrović', 'credit'],
  ['The quay, Photo: Ana Petrović', 'credit'],
  ['Bild / Hafenamt', 'credit'],
  ['Фото: Порт', 'credit'],
  ['This Text Was TRANSLATED by a machine.', 'disclaimer'],
  ['A machine made the translation, which may hold errors.', 'disclaimer'],
  ['Prevod je urađen automatski.', 'disclaimer'],
  ['Hinweis: Übersetzung ohne Gewähr.', 'disclaimer'],
  ['Übersetzt mit Hilfe von KI.', 'disclaimer'],
  ['Dieser Text wurde maschinell übersetzt.', 'disclaimer'],
  ['Automatisch übersetzt und nicht geprüft', 'disclaimer'],
  ['Der Roman wurde voriges Jahr übersetzt.', null],
  ['Das Programm übersetzt Romane automatisch ins Englische.', null],
  ['318 pregleda · 4 komentara', 'counter'],
  ['Bonus video:', 'stub'],
  ['The new quay was opened on Friday: ships may come.', null],
  ['The book was translated last year.', null],
])('%s is %s', (line, kind) => {
  expect(lexicon.furnitureKind(line)).toBe(kind);
});

test('what is said to be in every line of an expression lets no line of it pass', () => {
  const lines = [
    'FOTO: Ana Petrović',
    'Zdroj / ČTK',
    'Copyright: Hafenamt',
    'This text was translated by AI.',
    'AI translated this, with errors.',
    'Prijevod je strojni.',
    'Automatisch übersetzt.',
  ];
  for (const facts of knownLanguages.map((tag) => languageFacts(tag).furniture)) {
    for (const [, expressions] of [...facts, ...joinedFurniture([facts])]) {
      for (const { holds, line } of expressions) {
        for (const text of lines.filter((each) => holds.length > 0 && line.test(each))) {
          expect(holds.some((letters) => text.toLowerCase().includes(letters))).toBe(true);
        }
      }
    }
  }
});
