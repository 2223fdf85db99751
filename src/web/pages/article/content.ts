import type { ArticleName } from '../../../app/article-names.ts';
import type { OpenArticle } from '../../../app/open-article.ts';
import type { Finding } from '../../../engine/finding.ts';
import type { ArticleContent, ContentIssue, ContentPassage } from '../../../review/content.ts';
import { groupedPlaces } from '../../../review/related.ts';
import type { Side } from '../../../text/bitext.ts';
import { issuesOf } from './issues.ts';
import { passageLabels } from './rows.ts';

/** What the editor in the page works with. */
export function contentOf(
  open: OpenArticle,
  names: readonly ArticleName[],
  regions: ArticleContent['regions'],
): ArticleContent {
  return {
    revision: open.revision,
    rowsRevision: open.article.rowsRevision,
    source: passagesOf(open, 'source'),
    target: passagesOf(open, 'target'),
    issues: toldIssues(open.findings),
    names: names.map(({ places }, index) => ({
      id: `n${index + 1}`,
      source: placesOn('source', places),
      target: placesOn('target', places),
    })),
    regions,
  };
}

function passagesOf(open: OpenArticle, side: Side): ContentPassage[] {
  const labels = passageLabels(open, side);
  const passages = open.article[side] ?? [];
  return open.bitext.pairs.flatMap((pair, row) =>
    pair[side].flatMap((index): ContentPassage[] => {
      const passage = passages[index];
      if (!passage) return [];
      const { id, kind, revision, confirmed, text, marks } = passage;
      const label = labels.get(index) ?? '';
      const sentences = pair.sentences.flatMap((bead, number) =>
        bead[side]
          .filter(({ segmentIndex }) => segmentIndex === index)
          .flatMap(({ start, end }) => [start, end, number]),
      );
      return [{ id, label, kind, revision, confirmed, row, text, marks, sentences }];
    }),
  );
}

const toldIssues = (findings: readonly Finding[]): ContentIssue[] =>
  issuesOf(findings).map(({ id, findings: own, source, usual }) => ({
    issue: id,
    check: own[0].check,
    findings: own.map(({ check, issue: _, related, message, ...finding }) => finding),
    related: groupedPlaces([...source, ...usual]),
  }));

const placesOn = (side: Side, places: ArticleName['places']): number[] =>
  places.flatMap((place) =>
    place.side === side ? [place.segmentIndex, place.start, place.end] : [],
  );
