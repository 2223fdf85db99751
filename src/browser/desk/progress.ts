import { find } from '../page.ts';

// Milliseconds between two looks; a server that is away is asked on.
const interval = 400;

/** Shows how far an import has come, and goes on to what it became. */
export function watchImport(): void {
  const place = find('[data-import]');
  const url = place?.dataset.import;
  if (!place || url === undefined) return;
  const look = async (): Promise<void> => {
    const told = await ask(url);
    if (told?.done === true) {
      location.replace(url);
      return;
    }
    if (told) draw(place, told);
    setTimeout(() => void look(), interval);
  };
  void look();
}

interface Told {
  readonly done: boolean;
  readonly percent?: number;
  readonly share?: string;
  readonly text?: string;
}

async function ask(url: string): Promise<Told | null> {
  try {
    const answer = await fetch(url, { headers: { accept: 'application/json' } });
    // What is not held any more is told by its page.
    return answer.ok ? ((await answer.json()) as Told) : { done: true };
  } catch {
    return null;
  }
}

function draw(place: HTMLElement, { percent, share, text }: Told): void {
  const bar = find<HTMLProgressElement>('[data-import-bar]', place);
  if (bar && percent !== undefined) bar.value = percent;
  write(find('[data-import-share]', place), share);
  write(find('[data-import-text]', place), text);
}

// A region is announced when it is written, so only when it says something else.
function write(place: HTMLElement | null, text: string | undefined): void {
  if (place && text !== undefined && place.textContent !== text) place.textContent = text;
}
