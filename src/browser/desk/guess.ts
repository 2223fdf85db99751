import { find, findAll } from '../page.ts';

// So much tells a language, and typing has paused for so many milliseconds.
const enough = 20_000;
const pause = 350;

/** Tells the language of a text that is pasted or typed, in the menu beside it. */
export function startGuessing(): void {
  const form = find('[data-guess]');
  const url = form?.dataset.guess;
  if (!form || url === undefined) return;
  // What the script does by itself needs no button.
  find('[data-tell]', form)?.setAttribute('hidden', '');
  for (const menu of findAll<HTMLSelectElement>('[data-guessed-of]', form)) {
    const text = find<HTMLTextAreaElement>(`#${menu.dataset.guessedOf}`, form);
    const choice = menu.options[0];
    if (text && choice) startFor(text, choice, url);
  }
}

function startFor(text: HTMLTextAreaElement, choice: HTMLOptionElement, url: string): void {
  const plain = choice.textContent ?? '';
  let timer = 0;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const name = await languageOf(url, text.value.slice(0, enough));
    if (mine === asked) choice.textContent = name ?? plain;
  };
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pause);
  });
  if (text.value !== '') void ask();
}

/** The name of a text's language, or null where it cannot be told. */
async function languageOf(url: string, text: string): Promise<string | null> {
  if (text.trim() === '') return null;
  try {
    const headers = { accept: 'application/json' };
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ text }),
    });
    const told: unknown = await answer.json();
    if (typeof told !== 'object' || told === null || !('name' in told)) return null;
    return typeof told.name === 'string' ? told.name : null;
  } catch {
    return null;
  }
}
