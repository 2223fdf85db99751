import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NameKind } from '../lexicon/register.ts';
import { isAllCapitals } from '../text/capitals.ts';
import { groupBy } from '../text/group.ts';
import { contains, type Span } from '../text/span.ts';
import type { NameArticle } from './article.ts';
import type { Form } from './forms.ts';
import type { Placed } from './mentions.ts';
import { slipsOf } from './slips.ts';
import { studyOf } from './study.ts';

/** Where a name stands: a passage by its index on its side, and the stretch of its text. */
export interface NamePlace extends Span {
  readonly segmentIndex: number;
}

/** One spelling of a name, as it is written, with its places in reading order. */
export interface Spelling {
  readonly text: string;
  readonly places: readonly NamePlace[];
}

/** One person, place or body of an article, with all that it is called on both sides. */
export interface NameEntity {
  /** The usual spelling, with the given name where it stands somewhere: Mark Rutte. */
  readonly name: string;
  /** What the register says it is, or null. */
  readonly kind: NameKind | null;
  /** How it is written in the translation, the usual spelling first. */
  readonly renderings: readonly Spelling[];
  /** How the source writes it; empty where the source writes it small or not at all. */
  readonly sources: readonly Spelling[];
}

/**
 * The names that stand in a translation, consistent or not, the most frequent first. A given name
 * that only ever stands before one family name is part of it.
 */
export function namesOf(article: NameArticle, lexicon: Lexicon): NameEntity[] {
  const { scene, facts } = studyOf(article, lexicon);
  const joined = scene.forms.filter(({ word }) => word.includes(' ')).flatMap((it) => it.mentions);
  const inArticle = (mention: Placed): boolean =>
    article.target[mention.segmentIndex]?.passage.kind !== 'furniture' &&
    !joined.some((whole) => whole !== mention && isInside(mention, whole));
  const forms = scene.forms
    .filter((form) => isName(form) && !facts.calendar.has(form.key))
    .map((form) => ({ ...form, mentions: form.mentions.filter(inArticle) }))
    .filter(({ mentions }) => mentions.length > 0);
  const byWord = new Map(forms.map((form) => [form.word, form]));
  const usualOf = new Map(
    slipsOf(article, lexicon).map(({ variant, usual }) => [variant.word, usual.word]),
  );
  const rootOf = (form: Form): Form => {
    const seen = new Set<string>();
    let root = form.word;
    for (let up = usualOf.get(root); up !== undefined && !seen.has(up); up = usualOf.get(up)) {
      seen.add(root);
      root = up;
    }
    return byWord.get(root) ?? form;
  };
  const byRoot = groupBy(forms, rootOf);
  const given = givenNames(forms, rootOf);
  const entities = [...byRoot].flatMap(([root, all]) =>
    given.has(root)
      ? []
      : [
          entityOf(
            root,
            all,
            [...given].filter(([, of]) => of === root),
          ),
        ],
  );
  return entities.sort((a, b) => count(b) - count(a) || (a.name < b.name ? -1 : 1));
}

const count = ({ renderings }: NameEntity): number =>
  renderings.reduce((sum, { places }) => sum + places.length, 0);

// A common word is a name where the source has a name that sounds like it, and where a capital
// means something or a name follows ("Mark Rutte" first in a sentence).
const isName = (form: Form): boolean =>
  form.standing !== 'common' ||
  isAllCapitals(form.word) ||
  (form.likeness > 0.9 && (form.strong || form.mentions.some(({ after }) => after !== '')));

/** Names that only ever stand right before one other name, and that other name. */
function givenNames(forms: readonly Form[], rootOf: (form: Form) => Form): Map<Form, Form> {
  const byKey = groupBy(forms, ({ key }) => key);
  const given = new Map<Form, Form>();
  for (const form of forms) {
    const after = new Set(form.mentions.map((mention) => mention.after));
    const next = [...after].map((key) => byKey.get(key)?.[0]);
    const roots = new Set(next.map((other) => other && rootOf(other)));
    const [root] = roots;
    if (roots.size === 1 && root && root !== form && rootOf(form) === form) given.set(form, root);
  }
  return given;
}

function entityOf(root: Form, forms: readonly Form[], given: readonly [Form, Form][]): NameEntity {
  const usualFirst = [root, ...forms.filter((form) => form !== root)];
  const sources = new Set(forms.flatMap(({ proof }) => proof));
  const before = given.map(([form]) => form).sort((a, b) => b.mentions.length - a.mentions.length);
  return {
    name: [before[0]?.word, root.word].filter((word) => word !== undefined).join(' '),
    kind: [...root.known.right].find(({ part }) => part !== 'given')?.entry.kind ?? null,
    renderings: usualFirst.map(({ word, mentions }) => ({
      text: word,
      places: mentions.map((mention) => withGiven(mention, before)),
    })),
    sources: [...groupBy([...sources].sort(byPlace), ({ word }) => word)].map(
      ([text, mentions]) => ({
        text,
        places: mentions.map(placeOf),
      }),
    ),
  };
}

/** A word of New York is no name of its own where the two stand for one. */
const isInside = (part: Placed, whole: Placed): boolean =>
  part.segmentIndex === whole.segmentIndex && contains(whole, part);

const byPlace = (a: Placed, b: Placed): number =>
  a.segmentIndex - b.segmentIndex || a.start - b.start;

const placeOf = ({ segmentIndex, start, end }: Placed): NamePlace => ({ segmentIndex, start, end });

/** The place of a name together with the given name right before it. */
function withGiven(mention: Placed, given: readonly Form[]): NamePlace {
  const before = given
    .find(({ key }) => key === mention.before)
    ?.mentions.findLast(
      (other) => other.segmentIndex === mention.segmentIndex && other.end < mention.start,
    );
  return { ...placeOf(mention), start: before?.start ?? mention.start };
}
