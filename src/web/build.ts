import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The client as it is served; the names carry a hash of the content, so they never grow stale. */
export interface ClientBundle {
  readonly folder: string;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles the client into the git-ignored `.build/`, anew at every start: an old build is never
 * served. Takes about a tenth of a second.
 */
export async function buildClient(folder: string = join(root, '.build')): Promise<ClientBundle> {
  const result = await build({
    entryPoints: {
      client: join(root, 'src/browser/main.ts'),
      styles: join(root, 'src/browser/styles/main.css'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox121', 'safari17'],
    external: ['/fonts/*'],
    plugins: [pictures],
    assetNames: `${pictureName}[hash]`,
    logLevel: 'silent',
  });
  await mkdir(folder, { recursive: true });
  const names = new Map<string, string>();
  const icon = await readFile(join(root, 'src/browser/icon.svg'));
  const outputs = [...result.outputFiles, { path: 'icon.svg', contents: icon }];
  for (const { path, contents } of outputs) {
    if (basename(path).startsWith(pictureName)) {
      // The style sheet has its name, which carries a hash already.
      await writeFile(join(folder, basename(path)), contents);
      continue;
    }
    const digest = createHash('sha256').update(contents).digest('base64url').slice(0, 12);
    const name = `lektura-${digest}${extname(path)}`;
    names.set(extname(path), name);
    await writeFile(join(folder, name), contents);
  }
  const nameOf = (extension: string): string => names.get(extension) ?? '';
  return { folder, script: nameOf('.js'), styles: nameOf('.css'), icon: nameOf('.svg') };
}

const pictureName = 'picture-';

/**
 * Lets a style sheet mask with an icon of the views, as `url("icon:check")`: where a page shows one
 * in each of a thousand rows, elements of its own for each would be a third of all it holds.
 */
const pictures: Plugin = {
  name: 'pictures',
  setup: (client) => {
    client.onResolve({ filter: /^icon:\w+$/ }, ({ path }) => ({
      path: `${path.slice('icon:'.length)}.svg`,
      namespace: 'pictures',
    }));
    client.onLoad({ filter: /./, namespace: 'pictures' }, async ({ path }) => {
      const name = basename(path, '.svg');
      const drawing = await readFile(join(root, `views/icons/${name}.ejs`), 'utf8');
      return { contents: drawing.replace('<svg class="icon"', pictureStart), loader: 'file' };
    });
  },
};

// What the style of an icon says in a page, a picture has to say for itself.
const pictureStart =
  '<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="#000" stroke-width="1.4" ' +
  'stroke-linecap="round" stroke-linejoin="round"';
