import { expect, it } from 'vitest';
import { z } from 'zod';
import { published } from '../../src/commands/contract.ts';
import { root } from '../house/files.ts';

it.each(Object.entries(published))(
  'publishes the schema of %s as the program checks it',
  async (name, schema) => {
    const json = { title: `Lektura: ${name}`, ...z.toJSONSchema(schema) };
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      `${root}data/schemas/${name}.schema.json`,
    );
  },
);
