/** The words that came with the page. */
export interface Words {
  readonly [name: string]: string;
}

interface ClientWords {
  readonly plain: Words;
  readonly keyNames: Words;
  readonly keyPlaces: Words;
  readonly hints: Words;
}

/** The words of the client, as the server wrote them into the page. */
export const words: ClientWords = (() => {
  const { keyNames, keyPlaces, hints, ...plain } = JSON.parse(document.body.dataset.words ?? '{}');
  return { plain, keyNames, keyPlaces, hints };
})();

/** A sentence of the client, with its braces filled in. */
export const say = (name: string, values: Readonly<Record<string, string>> = {}): string =>
  (words.plain[name] ?? name).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

export const find = <T extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): T | null => root.querySelector<T>(selector);

export const findAll = <T extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): T[] => [...root.querySelectorAll<T>(selector)];

/** The element, or its nearest ancestor, that fits; null for what is no element. */
export const closest = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

/** An element with text and attributes, for the few things the server does not draw. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Time of day, as the reader's own clock shows it. Takes UTC milliseconds. */
export const clock = (at: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
