import type { Wish } from './apply.ts';

/** What pressing a button of a card would do, or null for a button that replaces nothing. */
export function wishOf(button: HTMLElement): Wish | null {
  const form = button.closest('form');
  const isSubmitter = button instanceof HTMLButtonElement && button.type === 'submit';
  return form && isSubmitter ? readWish(new FormData(form, button)) : null;
}

/** The wish in the fields of a card's form, or null where they are another form's. */
export function readWish(fields: FormData): Wish | null {
  const value = (name: string): string | null => {
    const field = fields.get(name);
    return typeof field === 'string' ? field : null;
  };
  const [issue, scope] = [value('issue'), value('scope')];
  if (issue === null || (scope !== 'here' && scope !== 'everywhere')) return null;
  const places = fields.getAll('places').map(String);
  return {
    issue,
    scope,
    fingerprint: value('fingerprint'),
    replacement: value('replacement'),
    // The form with a tick per place has no finding of its own.
    places: value('fingerprint') === null && value('replacement') === null ? places : null,
  };
}
