import type { Problem } from '../text/document.ts';
import { type Content, type Reading, refusal } from '../text/reading.ts';
import type { ReadOptions } from './format.ts';
import { readStory, type Story } from './story.ts';

// A file of more is a whole archive, which nobody reviews at one sitting.
const most = 1_000;

/**
 * The reading of a file of articles. One that cannot be read is told with its number, and the
 * rest go on.
 *
 * @param name what one of them is called, for messages
 */
export function readStories(
  stories: readonly Story[],
  name: string,
  options: ReadOptions,
  encoding: string | null,
): Reading {
  const contents: Content[] = [];
  const problems: Problem[] = [];
  for (const [index, story] of stories.slice(0, most).entries()) {
    const read = readStory(story, options);
    if ('refused' in read) {
      const which = stories.length === 1 ? 'The' : `No. ${index + 1} of the`;
      problems.push({ message: `${which} ${name} was not read: ${read.refused}` });
      continue;
    }
    contents.push(read.content);
    problems.push(...read.problems);
  }
  if (stories.length > most) {
    problems.push({
      message: `The file holds ${stories.length} ${name}s; the first ${most} were read. Split it and import the rest.`,
    });
  }
  if (stories.length === 0) return refusal(`The file holds no ${name}.`, encoding);
  return { contents, problems, encoding };
}
