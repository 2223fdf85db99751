import { replacementFor } from '../../review/replacement.ts';
import { element, findAll, say } from '../page.ts';
import { type Put, putAll } from './apply.ts';
import { buttonOf, fieldOf, openDialog } from './dialog.ts';
import { passagesIn, positionOf } from './places.ts';
import { tellReplaced } from './requests.ts';
import { wordingOf } from './schema.ts';
import { current } from './session.ts';

interface Match extends Put {
  readonly passage: string;
  readonly label: string;
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

interface Search {
  readonly words: string;
  readonly exactCase: boolean;
  readonly wholeWords: boolean;
}

// More places than this are counted, but not shown one by one.
const mostShown = 500;
const contextWidth = 30;

/** Finds words in the translation and replaces them, with a tick per place. */
export function openReplacing(): void {
  const selection = document.getSelection()?.toString() ?? '';
  const dialog = openDialog(say('replaceTitle'), 'replace-dialog');
  const form = element('form', '', { method: 'dialog' });
  const search = fieldOf(say('findWords'), { type: 'text', name: 'words', autocomplete: 'off' });
  const put = fieldOf(say('replaceBy'), { type: 'text', name: 'put', autocomplete: 'off' });
  const exact = fieldOf(say('exactCase'), { type: 'checkbox', name: 'exact' });
  const whole = fieldOf(say('wholeWords'), { type: 'checkbox', name: 'whole' });
  const options = element('div', '', { class: 'options' });
  options.append(exact.line, whole.line);
  const count = element('p', '', { role: 'status', class: 'count' });
  const list = element('ol', '', { class: 'matches' });
  const replace = buttonOf(say('replaceTicked'), 'button primary');
  const buttons = element('div', '', { class: 'buttons' });
  buttons.append(
    replace,
    buttonOf(say('close'), 'button', () => dialog.close()),
  );
  form.append(search.line, put.line, options, count, list, buttons);
  dialog.append(element('h2', say('replaceTitle')), form);
  let matches: Match[] = [];
  const look = (): void => {
    matches = matchesOf(
      {
        words: search.field.value,
        exactCase: exact.field.checked,
        wholeWords: whole.field.checked,
      },
      put.field.value,
    );
    list.replaceChildren(...matches.slice(0, mostShown).map(lineOf));
    count.textContent =
      search.field.value === '' ? '' : say('matches', { count: String(matches.length) });
    replace.disabled = matches.length === 0;
  };
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.name !== 'tick') look();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const off = new Set(
      findAll<HTMLInputElement>('input[name="tick"]:not(:checked)', list).map(({ value }) => value),
    );
    const ticked = matches.filter(({ key }) => !off.has(key));
    if (ticked.length === 0) return;
    dialog.close();
    tellReplaced(putAll(ticked, { origin: 'everywhere' }));
    current().view.focus();
  });
  dialog.addEventListener('close', () => current().view.focus());
  search.field.value = selection.includes('\n') ? '' : selection;
  dialog.showModal();
  search.field.select();
  look();
}

/** Where the words stand in the translation as it now is, in reading order. */
function matchesOf({ words, exactCase, wholeWords }: Search, put: string): Match[] {
  if (words === '') return [];
  const { view, standings } = current();
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = wholeWords ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal;
  const keepsCase = !exactCase && put === put.toLowerCase();
  const expression = new RegExp(pattern, exactCase ? 'gu' : 'giu');
  return [...passagesIn(view.state.doc).values()].flatMap((place) => {
    const { text } = wordingOf(place.node);
    return [...text.matchAll(expression)].map(({ index, 0: found }): Match => {
      const end = index + found.length;
      return {
        passage: place.id,
        label: standings.get(place.id)?.label ?? '',
        key: `${place.id} ${index}`,
        from: positionOf(place, index),
        to: positionOf(place, end),
        text: keepsCase ? withCaseOf(found, put) : put,
        before: text.slice(Math.max(0, index - contextWidth), index),
        found,
        after: text.slice(end, end + contextWidth),
      };
    });
  });
}

// A possessive belongs to what is put in, not to what stood there.
const withCaseOf = (found: string, put: string): string =>
  /['’ʼ]/.test(found) ? put : replacementFor(found, put, true);

function lineOf({ key, label, before, found, text, after }: Match): HTMLLIElement {
  const line = element('li');
  const tick = element('label', '', { class: 'tick' });
  const box = element('input', '', { type: 'checkbox', name: 'tick', value: key });
  box.checked = true;
  const words = element('span');
  words.append(
    element('span', `¶ ${label}`, { class: 'where' }),
    ` ${before}`,
    element('del', found),
    ...(text === '' ? [] : [element('ins', text)]),
    after,
  );
  tick.append(box, words);
  line.append(tick);
  return line;
}
