import type { Edition, WriteOptions } from '../../text/edition.ts';
import { isFurniture, type Passage } from '../../text/passage.ts';
import { escapeHtml } from '../html/escape.ts';
import { contentHtml } from '../html/write.ts';
import { textOfKind } from '../json-ld/write.ts';

/**
 * Writes the article as the body of a request that creates a post by WordPress's REST interface:
 * a draft, in blocks, so that the block editor takes it apart and the old one shows it whole.
 */
export function writeWordPress(edition: Edition, { furniture }: WriteOptions): string {
  const { target, title } = edition;
  const headline = target.passages.find(({ kind }) => kind === 'headline');
  const standfirst = target.passages.find(({ kind }) => kind === 'standfirst');
  const passages = target.passages.filter(
    (passage) =>
      passage !== headline && passage !== standfirst && (furniture || !isFurniture(passage)),
  );
  const post = {
    title: escapeHtml(textOfKind(target, 'headline') ?? title),
    content: blocks(passages),
    excerpt: standfirst ? escapeHtml(standfirst.text.replaceAll('\n', ' ')) : '',
    status: 'draft',
  };
  return `${JSON.stringify(post, null, 2)}\n`;
}

function blocks(passages: readonly Passage[]): string {
  const lines: string[] = [];
  for (const [index, passage] of passages.entries()) {
    const html = contentHtml(passage);
    switch (passage.kind) {
      case 'list-item':
        if (passages[index - 1]?.kind !== 'list-item')
          lines.push('<!-- wp:list -->', '<ul class="wp-block-list">');
        lines.push('<!-- wp:list-item -->', `<li>${html}</li>`, '<!-- /wp:list-item -->');
        if (passages[index + 1]?.kind !== 'list-item') lines.push('</ul>', '<!-- /wp:list -->');
        break;
      case 'subheading':
      case 'headline':
        lines.push(
          '<!-- wp:heading -->',
          `<h2 class="wp-block-heading">${html}</h2>`,
          '<!-- /wp:heading -->',
        );
        break;
      case 'byline':
      case 'caption':
      case 'furniture':
        lines.push(
          `<!-- wp:paragraph {"className":"${passage.kind}"} -->`,
          `<p class="${passage.kind}">${html}</p>`,
          '<!-- /wp:paragraph -->',
        );
        break;
      default:
        lines.push('<!-- wp:paragraph -->', `<p>${html}</p>`, '<!-- /wp:paragraph -->');
    }
  }
  return lines.join('\n');
}
