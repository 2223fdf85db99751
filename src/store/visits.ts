import type { Reader, Writer } from './roles.ts';

/** That somebody had the caret in passages of an article. Only the first time of each is kept. */
export interface Visits {
  readonly article: string;
  readonly passages: readonly string[];
  readonly author: string;
  /** UTC milliseconds. */
  readonly at: number;
}

export async function addVisits(
  db: Writer,
  { article, passages, author, at }: Visits,
): Promise<void> {
  // A list without members is no list in standard SQL.
  if (passages.length === 0) return;
  await db
    .insertInto('visits')
    .values(passages.map((passage) => ({ article, passage, author, made_at: at })))
    .onConflict((conflict) => conflict.columns(['article', 'passage', 'author']).doNothing())
    .execute();
}

/** Who has been in which passages of an article, and when first. */
export async function listVisits(db: Reader, article: string): Promise<Visits[]> {
  const rows = await db
    .selectFrom('visits')
    .selectAll()
    .where('article', '=', article)
    .orderBy('made_at')
    .orderBy('author')
    .orderBy('passage')
    .execute();
  const visits: (Visits & { passages: string[] })[] = [];
  for (const { passage, author, made_at } of rows) {
    const [last, at] = [visits.at(-1), Number(made_at)];
    if (last?.author === author && last.at === at) last.passages.push(passage);
    else visits.push({ article, passages: [passage], author, at });
  }
  return visits;
}

/** The passages of an article that anybody has been in. */
export async function listVisited(db: Reader, article: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('visits')
    .select('passage')
    .distinct()
    .where('article', '=', article)
    .execute();
  return new Set(rows.map(({ passage }) => passage));
}
