import type { Check } from '../engine/check.ts';
import { capitalisationTwoCasings } from './capitalisation-two-casings.ts';
import { consistencyRepeat } from './consistency-repeat.ts';
import { furnitureLeft } from './furniture-left.ts';
import { nameRegister } from './name-register.ts';
import { nameTwoSpellings } from './name-two-spellings.ts';
import { omissionPassage } from './omission-passage.ts';
import { omissionSentence } from './omission-sentence.ts';

/** Every check, in the order they are listed. */
export const allChecks: readonly Check[] = [
  nameTwoSpellings,
  nameRegister,
  omissionPassage,
  omissionSentence,
  consistencyRepeat,
  capitalisationTwoCasings,
  furnitureLeft,
];
