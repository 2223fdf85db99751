import { find, findAll } from '../page.ts';
import { startDropping } from './drop.ts';
import { startGuessing } from './guess.ts';
import { watchImport } from './progress.ts';

/** What a script adds to bringing in texts: dropping files, telling languages, showing progress. */
export function startImports(): void {
  startDropping();
  startGuessing();
  watchImport();
  for (const line of findAll('[data-pairing] .pair-line')) {
    startExchange(line);
    startChoosing(line);
  }
}

/** Lets the two files of a line change places, with their languages. */
function startExchange(line: HTMLElement): void {
  const button = find('[data-exchange]', line);
  const named = (name: string) => find<HTMLSelectElement>(`select[name="${name}"]`, line);
  const pairs = [
    [named('source'), named('target')],
    [named('sourceLanguage'), named('targetLanguage')],
  ] as const;
  if (!button || pairs.flat().includes(null)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const [first, second] of pairs) {
      if (!first || !second) continue;
      const former = first.value;
      give(first, second.value);
      give(second, former);
    }
  });
}

/** Another file brings its own language, and a line with a translation is one to import. */
function startChoosing(line: HTMLElement): void {
  for (const menu of findAll<HTMLSelectElement>('[data-file]', line)) {
    const language = find<HTMLSelectElement>(`select[name="${menu.name}Language"]`, line);
    menu.addEventListener('change', () => {
      if (language) give(language, menu.selectedOptions[0]?.dataset.language ?? '');
      const take = find<HTMLInputElement>('.take input', line);
      if (take && menu.name === 'target') take.checked = menu.value !== '';
    });
  }
}

/** A language that only the other menu has comes along. */
function give(menu: HTMLSelectElement, value: string): void {
  menu.value = value;
  if (menu.value === value) return;
  menu.append(new Option(value, value));
  menu.value = value;
}
