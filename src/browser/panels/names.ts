import { inThrees } from '../../review/related.ts';
import { replacementFor } from '../../review/replacement.ts';
import { type Put, putAll } from '../editor/apply.ts';
import { tellReplaced } from '../editor/requests.ts';
import { current, targetPlace } from '../editor/session.ts';
import { say } from '../page.ts';
import { announce } from '../status.ts';

/**
 * Writes names one way in the text itself, as one step that can be undone, where a form of the
 * panel of names asks for it. What the server does with the form is the same.
 */
export function writeNames(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.renderings === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const fields = new FormData(form);
  const from = fields.getAll('from').map(String);
  const count = putAll(putsOf(from, String(fields.get('to') ?? '')), {
    origin: 'everywhere',
    check: null,
    issue: null,
  });
  if (count === 0) announce(say('nothingReplaced'));
  else tellReplaced(count);
}

function putsOf(from: readonly string[], to: string): Put[] {
  const { told, view } = current();
  const { doc } = view.state;
  return told.names.flatMap(({ target }) =>
    inThrees(target).flatMap(([passage, start, end]): Put[] => {
      const place = targetPlace(passage, start, end);
      if (!place) return [];
      const stands = doc.textBetween(place.from, place.to, '\n', '\n');
      const spelling = from.find((one) => one !== to && endsWith(stands, one));
      if (spelling === undefined) return [];
      const found = stands.slice(stands.length - spelling.length);
      const text = replacementFor(found, to);
      return [{ from: place.to - found.length, to: place.to, text, key: '' }];
    }),
  );
}

// The place of a name begins with the given name before it, if there is one.
const endsWith = (text: string, spelling: string): boolean =>
  text.toLowerCase().endsWith(spelling.toLowerCase()) &&
  !/[\p{L}\p{M}]/u.test(text.charAt(text.length - spelling.length - 1));
