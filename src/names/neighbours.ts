import type { Form } from './forms.ts';
import type { Placed } from './mentions.ts';

/**
 * What the words beside two spellings say: the same given or family name beside both (`shared`),
 * different ones (`other`), one a given name and the other a family name (`roles`), or nothing.
 */
export type Neighbourhood = 'shared' | 'other' | 'roles' | 'silent';

export function neighbourhood(a: Form, b: Form, isNoName: (key: string) => boolean): Neighbourhood {
  const besides = (mentions: readonly Placed[], side: 'before' | 'after'): Set<string> =>
    new Set(mentions.map((mention) => mention[side]).filter((key) => key !== '' && !isNoName(key)));
  let conflict = false;
  for (const side of ['before', 'after'] as const) {
    if (share(a.mentions, b.mentions, side)) return 'shared';
    const first = besides(a.mentions, side);
    const second = besides(b.mentions, side);
    if (first.size === 0 || second.size === 0) continue;
    conflict = true;
  }
  if (conflict) return 'other';
  const roleOf = ({ mentions }: Form): 'given' | 'family' | '' => {
    const before = besides(mentions, 'before').size > 0;
    const after = besides(mentions, 'after').size > 0;
    return before === after ? '' : after ? 'given' : 'family';
  };
  const [one, other] = [roleOf(a), roleOf(b)];
  return one !== '' && other !== '' && one !== other ? 'roles' : 'silent';
}

/** The same word right beside both, a common one (New, North) too. */
function share(a: readonly Placed[], b: readonly Placed[], side: 'before' | 'after'): boolean {
  const beside = new Set(a.map((mention) => mention[side]));
  return b.some((mention) => mention[side] !== '' && beside.has(mention[side]));
}
