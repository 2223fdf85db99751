import { find, findAll } from './page.ts';

/**
 * Lets files be dropped on the desk. They land in the fields of the form beside their names, where
 * source and translation can still be exchanged before the article is opened.
 */
export function startDropping(): void {
  const form = find<HTMLFormElement>('[data-drop]');
  if (!form) return;
  const [source, target] = findAll<HTMLInputElement>('input[type="file"]', form);
  const choice = find('[data-drop-choice]', form);
  if (!source || !target || !choice) return;
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])].slice(0, 2).sort(sourceFirst);
    const [first, second] = files;
    if (!first) return;
    give(source, second ? first : null);
    give(target, second ?? first);
    choice.hidden = false;
    find('button', choice)?.focus();
  });
  find('[data-exchange]', form)?.addEventListener('click', () => {
    const former = source.files?.[0] ?? null;
    give(source, target.files?.[0] ?? null);
    give(target, former);
  });
}

// A translation is most often named for what it is: story.en.txt, story-translation.txt.
const looksTranslated = (file: File): boolean =>
  /(?:^|[._\-\s])(?:en|eng|english|mt|target|trans\w*|prevod|übersetzung)(?=[._\-\s]|$)/i.test(
    file.name,
  );

const sourceFirst = (a: File, b: File): number =>
  Number(looksTranslated(a)) - Number(looksTranslated(b));

function give(field: HTMLInputElement, file: File | null): void {
  const files = new DataTransfer();
  if (file) files.items.add(file);
  field.files = files.files;
}
