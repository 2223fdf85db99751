import { expect, test } from 'vitest';
import type { Finding } from '../../src/engine/finding.ts';
import { countIssues } from '../../src/review/counts.ts';
import { type Dismissal, type DismissalScope, sortOut } from '../../src/review/dismissal.ts';
import { changedPassages, documentOfPassages } from '../../src/review/edition.ts';
import { untouchedShare } from '../../src/review/share.ts';
import { passagesOf } from '../../src/review/standing.ts';
import { titleOf } from '../../src/review/title.ts';
import { type Document, documentOf } from '../../src/text/document.ts';

const finding = (
  fingerprint: string,
  issue: string,
  severity: Finding['severity'] = 'error',
): Finding => ({
  check: 'name-two-spellings',
  type: 'inconsistency',
  severity,
  issue,
  side: 'target',
  segmentIndex: 0,
  start: 0,
  end: 4,
  text: 'Rute',
  suggestions: [],
  related: [],
  message: '',
  fingerprint,
});

const dismissal = (scope: DismissalScope, fingerprint: string | null, issue = 'i1'): Dismissal => ({
  id: 'd1',
  article: 'a1',
  scope,
  check: 'name-two-spellings',
  issue,
  fingerprint,
  text: 'Rute',
  message: '',
  author: 'Mira',
  at: 0,
});

test.each([
  ['a place hides that place', dismissal('place', 'f1'), ['f2', 'f3']],
  ['an issue of the article hides all its places', dismissal('article', null), ['f3']],
  ['always hides the issue', dismissal('always', null), ['f3']],
  ['a place that is not there hides nothing', dismissal('place', 'f9'), ['f1', 'f2', 'f3']],
])('a dismissal of %s', (_, one, expected) => {
  const findings = [finding('f1', 'i1'), finding('f2', 'i1'), finding('f3', 'i2')];
  const { open, dismissed } = sortOut(findings, [one]);
  expect(open.map(({ fingerprint }) => fingerprint)).toEqual(expected);
  expect(open.length + dismissed.length).toBe(3);
});

test('an issue is counted once, and as an error if one of its places is', () => {
  const findings = [
    finding('f1', 'i1', 'question'),
    finding('f2', 'i1'),
    finding('f3', 'i2', 'question'),
    finding('f4', 'i2', 'question'),
  ];
  expect(countIssues(findings)).toEqual({ errors: 1, questions: 1 });
});

const machine: Document = {
  ...documentOf('en', ['Head', 'One two three four.', 'Five six.'], 'paragraph'),
  gaps: ['\ufeff', '\r\n\r\n', '\r\n \r\n', '\r\n\r\n\r\n'],
  newline: '\r\n',
};

const passages = passagesOf(machine, 'target', 1);
const [head, body, end] = passages as [
  (typeof passages)[0],
  (typeof passages)[0],
  (typeof passages)[0],
];
const added = { ...body, id: 'n1', text: 'New.', machineText: null, machineIndex: null };

test.each([
  ['an untouched text keeps its skeleton', passages, machine.gaps],
  [
    'an added passage is parted by an empty line',
    [head, added, body, end],
    ['\ufeff', '\r\n\r\n', '\r\n\r\n', '\r\n \r\n', '\r\n\r\n\r\n'],
  ],
  [
    'one added in front stands after what the file began with',
    [added, head],
    ['\ufeff', '\r\n\r\n', '\r\n\r\n\r\n'],
  ],
  [
    'a deleted passage takes what stood before it along',
    [head, end],
    ['\ufeff', '\r\n \r\n', '\r\n\r\n\r\n'],
  ],
  ['the first may go', [body, end], ['\ufeff', '\r\n \r\n', '\r\n\r\n\r\n']],
])('%s', (_, now, gaps) => {
  const document = documentOfPassages(machine, now);
  expect(document.gaps).toEqual(gaps);
  expect(document.passages.map(({ text }) => text)).toEqual(now.map(({ text }) => text));
  expect(document.newline).toBe('\r\n');
});

test('changes show what was added and what was deleted, where it stood', () => {
  const changed = changedPassages(machine, [added, { ...end, text: 'Five seven.' }]);
  expect(changed.map(({ parts }) => parts.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
    ['inserted New.'],
    ['deleted Head'],
    ['deleted One two three four.'],
    ['same Five ', 'deleted six', 'inserted seven', 'same .'],
  ]);
});

test.each([
  ['an untouched translation', passages, [], 1],
  ['one word of seven', [head, { ...body, text: 'One two three 4.' }, end], [], 6 / 7],
  ['added words do not count', [head, body, end, added], [], 1],
  ['deleted passages do', [head, end], ['One two three four.'], 3 / 7],
])('the share of the machine’s words that stand: %s', (_, now, removed, share) => {
  expect(untouchedShare(now, removed)).toBeCloseTo(share);
});

test.each([
  [
    'its headline',
    [
      ['furniture', '12 comments'],
      ['headline', 'Rutte\nspeaks'],
    ],
    'Rutte speaks',
  ],
  [
    'its first text',
    [
      ['furniture', '12 comments'],
      ['paragraph', 'He  spoke.'],
    ],
    'He spoke.',
  ],
  ['furniture, for want of anything else', [['furniture', '12 comments']], '12 comments'],
] as const)('an article is called by %s', (_, list, expected) => {
  expect(titleOf(list.map(([kind, text]) => ({ kind, text, marks: [] })))).toBe(expected);
});

test('a long title is cut at a word', () => {
  const title = titleOf([{ kind: 'paragraph', text: 'word '.repeat(60), marks: [] }]);
  expect(title.length).toBeLessThanOrEqual(160);
  expect(title).toMatch(/word…$/);
});
