import type { Format } from '../format.ts';
import { writeTbx } from './write.ts';

export const tbx: Format = {
  id: 'tbx',
  title: 'Names and terms (TBX-Basic)',
  extension: '.tbx',
  mediaType: 'application/x-tbx+xml; charset=utf-8',
  write: writeTbx,
  alwaysWhole: true,
  keeps:
    'The names and terms of the article: the spelling to use as preferred, those that were corrected or are found wrong as deprecated, with the words of the source.',
  loses: 'The text.',
};
