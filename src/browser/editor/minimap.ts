import { closest, element, find, findAll } from '../page.ts';
import { onTold } from './refresh.ts';
import { current } from './session.ts';
import { choose } from './stepping.ts';

let map: HTMLElement | null = null;
let drawing = 0;

/**
 * Shows beside the scroll bar where in the article findings are. A picture for the eye alone: the
 * cards and the keys lead to the same places.
 */
export function startMinimap(): void {
  const sheet = find('#sheet');
  if (!sheet) return;
  map = element('div', '', { class: 'minimap', 'aria-hidden': 'true' });
  sheet.before(map);
  map.addEventListener('click', ({ target }) => {
    const finding = closest(target, '[data-at]')?.dataset.at;
    if (finding !== undefined) choose(finding, true);
  });
  onTold(drawSoon);
  new ResizeObserver(drawSoon).observe(sheet);
  drawSoon();
}

function drawSoon(): void {
  cancelIdleCallback?.(drawing);
  drawing = requestIdleCallback(draw, { timeout: 500 });
}

function draw(): void {
  const { told } = current();
  const rows = findAll('.row', find('.rows') ?? document);
  const sheet = find('#sheet');
  if (!map || !sheet) return;
  const height = sheet.scrollHeight;
  const start = sheet.getBoundingClientRect().top - sheet.scrollTop;
  const ticks = told.issues.flatMap(({ findings }) =>
    findings.map(({ side, segmentIndex, severity, fingerprint }) => {
      const row = rows[told[side][segmentIndex]?.row ?? 0]?.getBoundingClientRect();
      const top = row ? (row.top + row.height / 2 - start) / height : 0;
      return { severity, fingerprint, top };
    }),
  );
  const standing = new Map(shown);
  shown.clear();
  for (const { severity, fingerprint, top } of ticks) {
    const place = `${(top * 100).toFixed(2)}%`;
    const key = `${fingerprint} ${severity} ${place}`;
    const tick = standing.get(key) ?? tickAt(place, severity, fingerprint);
    if (!standing.delete(key)) map.append(tick);
    shown.set(key, tick);
  }
  for (const gone of standing.values()) gone.remove();
}

// What stands where it stood is not drawn again: most of it does, with every save.
const shown = new Map<string, HTMLElement>();

function tickAt(place: string, severity: string, fingerprint: string): HTMLElement {
  const tick = element('span', '', { class: severity, 'data-at': fingerprint });
  tick.style.insetBlockStart = place;
  return tick;
}
