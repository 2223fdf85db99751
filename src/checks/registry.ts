import type { Check } from '../engine/check.ts';
import { additionSentence } from './addition-sentence.ts';
import { attributionChanged } from './attribution-changed.ts';
import { bracketUnbalanced } from './bracket-unbalanced.ts';
import { capitalisationInName } from './capitalisation-in-name.ts';
import { capitalisationSentenceStart } from './capitalisation-sentence-start.ts';
import { capitalisationTwoCasings } from './capitalisation-two-casings.ts';
import { consistencyRepeat } from './consistency-repeat.ts';
import { currencyChanged } from './currency-changed.ts';
import { dateMissing } from './date-missing.ts';
import { dateValue } from './date-value.ts';
import { doubledWord } from './doubled-word.ts';
import { duplicateSentence } from './duplicate-sentence.ts';
import { encodingInvisible } from './encoding-invisible.ts';
import { encodingMixedScripts } from './encoding-mixed-scripts.ts';
import { encodingMojibake } from './encoding-mojibake.ts';
import { forbiddenTerm } from './forbidden-term.ts';
import { furnitureLeft } from './furniture-left.ts';
import { glossaryTerm } from './glossary-term.ts';
import { hedgeLost } from './hedge-lost.ts';
import { languageOther } from './language-other.ts';
import { markupCode } from './markup-code.ts';
import { nameCaseEnding } from './name-case-ending.ts';
import { nameRegister } from './name-register.ts';
import { nameTwoSpellings } from './name-two-spellings.ts';
import { negationLost } from './negation-lost.ts';
import { numberAdded } from './number-added.ts';
import { numberHeadline } from './number-headline.ts';
import { numberMissing } from './number-missing.ts';
import { numberScale } from './number-scale.ts';
import { numberSeparator } from './number-separator.ts';
import { numberValue } from './number-value.ts';
import { omissionClause } from './omission-clause.ts';
import { omissionPassage } from './omission-passage.ts';
import { omissionSentence } from './omission-sentence.ts';
import { orderSwapped } from './order-swapped.ts';
import { percentChanged } from './percent-changed.ts';
import { punctuationDoubled } from './punctuation-doubled.ts';
import { punctuationEndMissing } from './punctuation-end-missing.ts';
import { punctuationQuestion } from './punctuation-question.ts';
import { quoteUnbalanced } from './quote-unbalanced.ts';
import { spacingAfterPunctuation } from './spacing-after-punctuation.ts';
import { spacingBeforePunctuation } from './spacing-before-punctuation.ts';
import { spacingDouble } from './spacing-double.ts';
import { spellingMixed } from './spelling-mixed.ts';
import { spellingUnknown } from './spelling-unknown.ts';
import { truncationCut } from './truncation-cut.ts';
import { unitChanged } from './unit-changed.ts';
import { untranslatedSentence } from './untranslated-sentence.ts';
import { untranslatedWord } from './untranslated-word.ts';
import { urlAltered } from './url-altered.ts';

/** Every check, in the order they are listed. */
export const allChecks: readonly Check[] = [
  nameTwoSpellings,
  nameRegister,
  nameCaseEnding,
  numberValue,
  numberScale,
  numberSeparator,
  numberMissing,
  numberAdded,
  numberHeadline,
  dateValue,
  dateMissing,
  currencyChanged,
  unitChanged,
  percentChanged,
  untranslatedSentence,
  untranslatedWord,
  languageOther,
  spellingUnknown,
  spellingMixed,
  omissionPassage,
  omissionSentence,
  omissionClause,
  orderSwapped,
  additionSentence,
  duplicateSentence,
  negationLost,
  attributionChanged,
  hedgeLost,
  truncationCut,
  consistencyRepeat,
  capitalisationTwoCasings,
  furnitureLeft,
  doubledWord,
  spacingDouble,
  spacingBeforePunctuation,
  spacingAfterPunctuation,
  bracketUnbalanced,
  punctuationEndMissing,
  punctuationQuestion,
  punctuationDoubled,
  capitalisationSentenceStart,
  quoteUnbalanced,
  urlAltered,
  markupCode,
  encodingMojibake,
  encodingInvisible,
  encodingMixedScripts,
  capitalisationInName,
  glossaryTerm,
  forbiddenTerm,
];
