import { parseArgs } from 'node:util';
import { alignment } from './alignment.ts';
import { detection } from './detection.ts';
import { editor } from './editor.ts';
import { formats } from './formats.ts';
import { names } from './names.ts';
import { speed } from './speed.ts';
import { terms } from './terms.ts';
import { workbench } from './workbench.ts';

interface Options {
  readonly data?: string;
  /** Keep what was measured of each check in `data/checks/`. */
  readonly write?: boolean;
}

/** What is measured, in order. Without a folder of data, on the project's own small texts. */
const sections: readonly (readonly [title: string, run: (options: Options) => Promise<void>])[] = [
  ['Alignment', alignment],
  ['Names', names],
  ['Detection', detection],
  ['Terms', terms],
  ['Formats', formats],
  ['Speed', speed],
  ['Workbench', workbench],
  ['Editor', editor],
];

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, write: { type: 'boolean' } },
});
for (const [title, run] of sections) {
  if (values.only !== undefined && values.only !== title.toLowerCase()) continue;
  console.log(`\n## ${title}\n`);
  await run(values);
}
