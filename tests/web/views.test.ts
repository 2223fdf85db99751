import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPrinter } from '../../src/web/views.ts';

const folder = new URL('../../views/', import.meta.url);

const views = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ejs'))
  .sort();

const textOf = (view: string): string => readFileSync(new URL(view, folder), 'utf8');

describe.each(views)('the view %s', (view) => {
  it('is a template that compiles', () => {
    // It stops at the first value of the empty page object; what does not compile says so before.
    try {
      createPrinter()(view.replace(/\.ejs$/, ''), {});
    } catch (error) {
      expect(error).not.toBeInstanceOf(SyntaxError);
      expect(String(error)).not.toContain('while compiling');
    }
  });

  it('prints everything escaped but what it includes', () => {
    const raw = [...textOf(view).matchAll(/<%-(?!\s*include\()[^%]*%>/g)].map(([found]) => found);
    expect(raw).toEqual([]);
  });

  it('decides nothing: it prints, loops and asks', () => {
    const statements = [...textOf(view).matchAll(/<%(?![-=#%])([\s\S]*?)-?%>/g)]
      .map(([, code = '']) => code.trim())
      .filter(
        (code) =>
          !/^(?:for \(const \w+ of [\w.]+\) \{|(?:\} else )?if \(.+\) \{|\} else \{|\})$/.test(
            code,
          ),
      );
    expect(statements).toEqual([]);
  });

  it('has no script, style or handler inside', () => {
    expect(textOf(view)).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });
});
