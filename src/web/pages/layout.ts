import type { ClientBundle } from '../build.ts';
import type { Notice } from '../notice.ts';
import { routes, urlOf } from '../routes.ts';
import { clientWords } from '../words/client.ts';
import { interfaceLocale } from '../words/locale.ts';
import { layoutWords } from '../words/pages.ts';
import { type NoticeLine, noticeLine } from './notice.ts';

/** What every page prints around its own content. */
export interface Layout {
  readonly title: string;
  readonly locale: string;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
  /** What the client script fetches first, so that the browser begins with it at once; or null. */
  readonly preload: string | null;
  readonly deskUrl: string;
  readonly mainLinks: readonly {
    readonly name: string;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly editor: string | null;
  readonly editorUrl: string;
  readonly notice: NoticeLine | null;
  /** Without a script the page asks anew after so many seconds; left out where it stays. */
  readonly refresh?: number;
  readonly layoutWords: typeof layoutWords;
  /** The words of the client script, as JSON in an attribute. */
  readonly clientWords: string;
}

/** What a request brings to the frame of its page. */
export interface Visit {
  /** The display name of who is at work; null before it was asked for. */
  readonly editor: string | null;
  readonly notice: Notice | null;
  /** The address the browser is at, to come back to. */
  readonly address: string;
  readonly bundle: ClientBundle;
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * The frame of a page.
 *
 * @param article the article the page is about, which actions of a notice belong to
 */
export function layoutOf(title: string, visit: Visit, article: string | null = null): Layout {
  return {
    title: `${title} · ${layoutWords.product}`,
    locale: interfaceLocale,
    script: `${routes.assets}/${visit.bundle.script}`,
    styles: `${routes.assets}/${visit.bundle.styles}`,
    icon: `${routes.assets}/${visit.bundle.icon}`,
    preload: null,
    deskUrl: routes.desk,
    mainLinks: mainLinksOf(visit.address),
    editor: visit.editor,
    editorUrl: urlOf(routes.editor, {}, { from: visit.address }),
    notice: visit.notice && noticeLine(visit.notice, article),
    layoutWords,
    clientWords: JSON.stringify(clientWords),
  };
}

const mainLinksOf = (address: string): Layout['mainLinks'] => {
  const [path = ''] = address.split('?');
  const link = (name: string, url: string) => ({ name, url, current: path === url });
  return [
    link(layoutWords.desk, routes.desk),
    link(layoutWords.names, routes.names),
    link(layoutWords.checks, routes.checks),
    link(layoutWords.settings, routes.settings),
  ];
};
