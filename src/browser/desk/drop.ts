import { element, find } from '../page.ts';

/**
 * Takes files that are dropped anywhere on the page, or chosen with the button, and sends them to
 * be looked through.
 */
export function startDropping(): void {
  const form = find<HTMLFormElement>('[data-drop]');
  const field = form && find<HTMLInputElement>('input[type="file"]', form);
  if (!form || !field) return;
  find('[data-choose]')?.addEventListener('click', (event) => {
    event.preventDefault();
    field.click();
  });
  field.addEventListener('change', () => {
    // Where the field is to be seen, so is the button that sends it.
    if (field.hidden && field.files?.length) form.requestSubmit();
  });
  const curtain = element('div', form.dataset.dropHere, { class: 'drop-here' });
  let inside = 0;
  const hide = (): void => {
    inside = 0;
    curtain.remove();
  };
  addEventListener('dragenter', (event) => {
    if (!bringsFiles(event)) return;
    // Every element on the way is entered and left.
    inside++;
    document.body.append(curtain);
  });
  addEventListener('dragleave', (event) => {
    if (bringsFiles(event) && --inside <= 0) hide();
  });
  addEventListener('dragover', (event) => {
    if (bringsFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!event.dataTransfer || !bringsFiles(event)) return;
    event.preventDefault();
    hide();
    field.files = event.dataTransfer.files;
    if (field.files.length > 0) form.requestSubmit();
  });
}

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;
