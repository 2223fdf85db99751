import type { Lexicon } from '../lexicon/lexicon.ts';
import { type NameFacts, noNameFacts } from '../lexicon/names.ts';
import { oncePer } from '../text/remember.ts';
import { beadsOf, type NameArticle } from './article.ts';
import { type Scene, sceneOf } from './forms.ts';
import { reputeIn } from './known.ts';

/** What has been found out of an article's names before any two are compared. */
export interface Study {
  readonly scene: Scene;
  /** What the language of the translation knows of names, with the given names of both. */
  readonly facts: NameFacts;
  readonly sourceFacts: NameFacts;
}

// Checks of one run ask for the same article one after the other.
const studies = new WeakMap<NameArticle, { lexicon: Lexicon; study: Study }>();

/** The spellings of names in an article and the source names they render. */
export function studyOf(article: NameArticle, lexicon: Lexicon): Study {
  const known = studies.get(article);
  if (known?.lexicon === lexicon) return known.study;
  const { sourceLanguage, targetLanguage } = article;
  const beads = beadsOf(article, lexicon);
  const { register } = lexicon;
  const dictionary = lexicon.dictionary(targetLanguage);
  const scene = sceneOf(beads, reputeIn(register, sourceLanguage, beads.inflection, dictionary));
  const targetFacts = lexicon.names(targetLanguage);
  const sourceFacts = sourceLanguage === null ? noNameFacts : lexicon.names(sourceLanguage);
  const facts = withGivenNames(targetFacts)(sourceFacts);
  const study = { scene, facts, sourceFacts };
  studies.set(article, { lexicon, study });
  return study;
}

const withGivenNames = oncePer((target: NameFacts) =>
  oncePer(
    (source: NameFacts): NameFacts => ({
      ...target,
      givenNames: new Set([...target.givenNames, ...source.givenNames]),
    }),
  ),
);
