/** How a language sets its text. */
export interface TypographyFacts {
  /** Words that may rightly stand twice in a row ("had had"), small letters. */
  readonly doubles: ReadonlySet<string>;
  /** Words that stand twice in a row by right now and then ("what it is is"), small letters. */
  readonly rareDoubles: ReadonlySet<string>;
  /** Words that open a question ("who"), small letters. */
  readonly questionWords: ReadonlySet<string>;
  /** Verbs that open one before its subject ("is"), small letters. */
  readonly questionVerbs: ReadonlySet<string>;
  /** Subjects that a verb may stand before ("isn't it"), small letters. */
  readonly pronouns: ReadonlySet<string>;
  /** Small words inside a name of several words ("Trade and Industry"). */
  readonly nameLinks: ReadonlySet<string>;
  /** Words whose full stop may be followed by a small letter, small letters, without that stop. */
  readonly shortened: ReadonlySet<string>;
  /** True where a space stands before colon, semicolon, question and exclamation mark. */
  readonly spaceBeforeHighMarks: boolean;
}
