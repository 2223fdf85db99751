/** Every address of the program. What is changed is changed by POST to a noun. */
export const routes = {
  desk: '/',
  newArticle: '/articles/new',
  articles: '/articles',
  deletedArticles: '/articles/deleted',
  selectionExport: '/selection/export',
  selectionDeletion: '/selection/deletion',
  selectionRecovery: '/selection/recovery',
  demo: '/demo',
  imports: '/imports',
  import: '/imports/:import',
  importArticles: '/imports/:import/articles',
  languageGuess: '/languages',
  article: '/articles/:article',
  content: '/articles/:article/content',
  gestures: '/articles/:article/gestures',
  events: '/articles/:article/events',
  presence: '/articles/:article/presence',
  renderings: '/articles/:article/renderings',
  articleNames: '/articles/:article/names',
  articleDeletion: '/articles/:article/deletion',
  articleRecovery: '/articles/:article/recovery',
  source: '/articles/:article/source',
  languages: '/articles/:article/languages',
  passages: '/articles/:article/passages',
  passage: '/articles/:article/passages/:passage',
  confirmation: '/articles/:article/passages/:passage/confirmation',
  passageKind: '/articles/:article/passages/:passage/kind',
  passageDeletion: '/articles/:article/passages/:passage/deletion',
  passageHistory: '/articles/:article/passages/:passage/history',
  passageRestoration: '/articles/:article/passages/:passage/restoration',
  rowAlignment: '/articles/:article/rows/:row/alignment',
  corrections: '/articles/:article/corrections',
  undo: '/articles/:article/undo',
  redo: '/articles/:article/redo',
  dismissals: '/articles/:article/dismissals',
  dismissalRestoration: '/articles/:article/dismissals/:dismissal/restoration',
  history: '/articles/:article/history',
  approval: '/articles/:article/approval',
  reopening: '/articles/:article/reopening',
  receipt: '/articles/:article/receipt',
  copy: '/articles/:article/copy',
  export: '/articles/:article/export/:format',
  checks: '/checks',
  check: '/checks/:check',
  checkSetting: '/checks/:check/setting',
  names: '/names',
  namesList: '/names/list',
  namesDeletion: '/names/deletion',
  namesRecovery: '/names/recovery',
  name: '/names/:name',
  settings: '/settings',
  terms: '/settings/terms',
  termsList: '/settings/terms/list',
  termsDeletion: '/settings/terms/deletion',
  termsRecovery: '/settings/terms/recovery',
  editor: '/editor',
  health: '/healthz',
  assets: '/assets',
  fonts: '/fonts',
} as const;

export type Route = (typeof routes)[keyof typeof routes];

type ParameterOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The values a route's pattern asks for. */
export type Parameters<Path extends string> = Readonly<Record<ParameterOf<Path>, string>>;

/** What may stand behind the question mark; what is undefined is left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/**
 * The address of a route with its parameters filled in.
 *
 * @param fragment the id of the element to show, without `#`
 */
export function urlOf<Path extends Route>(
  route: Path,
  parameters: Parameters<Path>,
  query: Query = {},
  fragment?: string,
): string {
  const values: Readonly<Record<string, string>> = parameters;
  const path = route.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, value);
  }
  const question = search.size === 0 ? '' : `?${search}`;
  return `${path}${question}${fragment === undefined ? '' : `#${fragment}`}`;
}
