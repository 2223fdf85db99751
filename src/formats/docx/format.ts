import type { Beginning, Format } from '../format.ts';
import { readDocx } from './read.ts';
import { writeDocx } from './write.ts';

const extensions = ['.docx', '.docm', '.dotx', '.dotm'];

export const docx: Format = {
  id: 'docx',
  title: 'Word document',
  extension: '.docx',
  extensions,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  recognises: ({ bytes, extension }: Beginning) =>
    isArchive(bytes) && (extensions.includes(extension) || holdsAscii(bytes, 'word/')),
  read: readDocx,
  write: writeDocx,
  keeps:
    'Headline, headings, lists, captions, links, strong and emphasis, also in tables and text boxes; tracked changes are read as accepted, and told.',
  loses: 'Pictures, footnotes, comments, fonts and colours.',
};

const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function holdsAscii(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((sign) => sign.charCodeAt(0));
  return bytes.some((_, at) => wanted.every((code, index) => bytes[at + index] === code));
}
