import { fileURLToPath } from 'node:url';
import ejs from 'ejs';

/** Prints a page object through the view of a name, to HTML. */
export type Print = (view: string, page: object) => string;

const folder = fileURLToPath(new URL('../../views/', import.meta.url));

/**
 * The printer of the views in `views/`. A view is compiled once; what it prints is `page`, and it
 * has no other names in scope.
 */
export function createPrinter(): Print {
  const compiled = new Map<string, ejs.TemplateFunction>();
  return (view, page) => {
    let template = compiled.get(view);
    if (!template) {
      template = compileView(view);
      compiled.set(view, template);
    }
    return template(page);
  };
}

function compileView(view: string): ejs.TemplateFunction {
  const filename = `${folder}${view}.ejs`;
  return ejs.compile(readView(filename), {
    filename,
    root: folder,
    views: [folder],
    cache: true,
    strict: true,
    localsName: 'page',
  });
}

const readView = (filename: string): string => ejs.fileLoader(filename).toString();
