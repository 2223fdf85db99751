import { dropKept } from './shelf.ts';

/**
 * On the page that shows two texts of a passage: once the editor has chosen or merged, the text
 * that waited in the browser has had its say. Until then it stays.
 */
export function settleConflict(): void {
  const { settles, settlesIn } = document.body.dataset;
  if (settles === undefined || settlesIn === undefined) return;
  for (const way of ['click', 'submit']) {
    document.addEventListener(way, ({ target }) => {
      if (
        target instanceof Element &&
        target.matches(way === 'click' ? 'a[data-settle]' : 'form')
      ) {
        void dropKept(settlesIn, settles);
      }
    });
  }
}
