import type { Beginning, Format } from '../format.ts';
import { readNinjs } from './read.ts';
import { writeNinjs } from './write.ts';

export const ninjs: Format = {
  id: 'ninjs',
  title: 'ninjs 3 (IPTC News in JSON)',
  extension: '.ninjs.json',
  extensions: ['.ninjs.json', '.ninjs'],
  mediaType: 'application/json; charset=utf-8',
  recognises: ({ text }: Beginning) =>
    text !== null &&
    /^\s*[[{]/.test(text) &&
    /"(?:uri|guid)"\s*:/.test(text) &&
    /"(?:headlines?|bodies|body_\w+|description_text)"\s*:/.test(text),
  read: readNinjs,
  write: writeNinjs,
  keeps:
    'Headline, summary, byline, dates, language, captions of pictures, links, strong and emphasis; read in generations 1 to 3 and as Superdesk writes it. Written items say that software took part, what they translate, and what review did.',
  loses: 'Subjects, places, renditions and rights of an item that was read.',
};
