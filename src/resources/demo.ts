import { dataText } from './files.ts';

/** A source text and its translation that a fresh workbench opens with. */
export interface DemoArticle {
  readonly source: string;
  readonly target: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The demo articles, the last one first on the Desk. */
export const demoArticles = (): DemoArticle[] =>
  ['port', 'nato'].map((name) => ({
    source: dataText(`demo/${name}.cnr.txt`) ?? '',
    target: dataText(`demo/${name}.en.txt`) ?? '',
    sourceLanguage: 'sr-Latn-ME',
    targetLanguage: 'en',
  }));
