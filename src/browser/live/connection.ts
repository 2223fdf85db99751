import type { ArticleChanges, Person } from '../../review/live.ts';

/** What the server tells of the article. */
export interface Heard {
  /** The server is there, for the first time or again. */
  readonly open: () => void;
  readonly change: (changes: ArticleChanges) => void;
  readonly people: (people: readonly Person[]) => void;
  readonly gone: () => void;
}

interface ConnectionOptions {
  readonly url: string;
  /** The page's name for itself. */
  readonly client: string;
  /** The revision of the article that the page knows. */
  readonly since: number;
}

const firstWait = 500;
const longestWait = 15_000;
// The server sends something every 15 seconds; a connection that is silent for longer is dead.
const longestSilence = 35_000;
// A browser keeps few connections to one server: a page that nobody sees gives its own back.
const hiddenFor = 10_000;

/**
 * Listens to what happens to the article for as long as the page is open. A connection that breaks
 * is made again, later each time, and what was missed is asked for.
 */
export function listen({ url, client, since }: ConnectionOptions, heard: Heard): void {
  let known = since;
  let source: EventSource | null = null;
  let wait = firstWait;
  let next = 0;
  let silence = 0;

  const close = (): void => {
    clearTimeout(next);
    clearTimeout(silence);
    source?.close();
    source = null;
  };
  const again = (): void => {
    close();
    // Pages that were cut off together come back one by one.
    next = window.setTimeout(open, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, longestWait);
  };
  const noteLife = (): void => {
    wait = firstWait;
    clearTimeout(silence);
    silence = window.setTimeout(again, longestSilence);
  };
  function open(): void {
    close();
    source = new EventSource(`${url}?${new URLSearchParams({ client, since: String(known) })}`);
    silence = window.setTimeout(again, longestSilence);
    source.addEventListener('open', heard.open);
    on(source, 'change', (changes: ArticleChanges) => {
      known = changes.revision;
      heard.change(changes);
    });
    on(source, 'people', heard.people);
    on(source, 'gone', heard.gone);
    on(source, 'beat', () => {});
    source.addEventListener('error', again);
  }
  const on = <T>(from: EventSource, kind: string, take: (data: T) => void): void => {
    from.addEventListener(kind, ({ data }) => {
      noteLife();
      take(JSON.parse(data));
    });
  };

  open();
  window.addEventListener('online', open);
  window.addEventListener('offline', again);
  let hiding = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hiding);
    if (document.hidden) hiding = window.setTimeout(close, hiddenFor);
    else if (!source) open();
  });
}
