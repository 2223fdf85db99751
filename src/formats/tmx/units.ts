import type { Problem } from '../../text/document.ts';
import { baseLanguage, canonicalLanguage } from '../../text/language.ts';
import { type SegmentState, segmentStates } from '../../text/reading.ts';
import type { ReadOptions } from '../format.ts';
import { mostSegments, tooManySegments } from '../pairs.ts';
import {
  attributeOf,
  elementIn,
  elementsIn,
  textIn,
  type XmlElement,
  xmlNamespace,
} from '../xml/element.ts';
import { readXml } from '../xml/read.ts';

/** A unit that has both languages: its two `seg` elements. */
export interface TmxUnit {
  readonly source: XmlElement;
  readonly target: XmlElement;
  readonly state: SegmentState;
}

export interface TmxLanguages {
  readonly source: string | null;
  readonly target: string | null;
}

export interface TmxOutcome {
  readonly languages: TmxLanguages;
  readonly problems: readonly Problem[];
  readonly refused: Problem | null;
}

type Asked = Pick<ReadOptions, 'language' | 'sourceLanguage'>;

/**
 * Goes through the translation units of a TMX file in its order. A file may hold many languages:
 * the source is the one that is asked for, or that the file names as such, or its first; the
 * translation is in the one that is asked for, or in the first other one.
 *
 * A document type is usual in TMX and never read.
 */
export function readUnits(text: string, asked: Asked, unit: (unit: TmxUnit) => void): TmxOutcome {
  let source = asked.sourceLanguage;
  let target = asked.language;
  let incomplete = 0;
  let count = 0;
  const others = new Set<string>();
  let isTmx = false;
  const outcome = readXml(
    text,
    {
      collects: ({ local }) => local === 'tu',
      opened: (element) => {
        if (element.local === 'tmx' && element.parent === null) isTmx = true;
        if (element.local !== 'header') return;
        const named = attributeOf(element, 'srclang');
        if (named !== undefined && named !== allLanguages) source ??= named;
      },
      closed: (element) => {
        if (element.local !== 'tu') return;
        const variants = elementsIn(element, 'tuv').flatMap((variant): Variant[] => {
          const language = languageOf(variant);
          const seg = elementIn(variant, 'seg');
          return language === null || !seg ? [] : [{ language, seg }];
        });
        source ??= variants[0]?.language ?? null;
        const from = variantIn(variants, source);
        const rest = variants.filter((variant) => variant !== from);
        target ??= rest[0]?.language ?? null;
        const to = variantIn(rest, target);
        for (const { language } of rest) if (language !== to?.language) others.add(language);
        if (!from || !to) incomplete++;
        else if (++count <= mostSegments) {
          unit({ source: from.seg, target: to.seg, state: stateIn(element) });
        }
      },
      enough: () => count > mostSegments,
    },
    { doctype: 'ignored' },
  );
  const problems = [...outcome.problems];
  if (!isTmx && !outcome.refused) {
    return { languages: { source, target }, problems, refused: { message: noTmx } };
  }
  if (count > mostSegments) problems.push({ message: tooManySegments });
  if (incomplete > 0) problems.push({ message: passedOver(incomplete, source, target) });
  if (others.size > 0) problems.push({ message: moreLanguages([...others], target) });
  return { languages: { source, target }, problems, refused: outcome.refused };
}

interface Variant {
  readonly language: string;
  readonly seg: XmlElement;
}

// What the header says where units have different sources.
const allLanguages = '*all*';

const languageOf = (variant: XmlElement): string | null =>
  attributeOf(variant, 'lang', xmlNamespace) ?? attributeOf(variant, 'lang') ?? null;

/** The variant in a language: in its very tag, or in another of the same language. */
function variantIn(variants: readonly Variant[], language: string | null): Variant | undefined {
  if (language === null) return undefined;
  const tag = canonicalLanguage(language) ?? language;
  return (
    variants.find((variant) => (canonicalLanguage(variant.language) ?? variant.language) === tag) ??
    variants.find(
      (variant) => baseLanguage(canonicalLanguage(variant.language) ?? '') === baseLanguage(tag),
    )
  );
}

/** How our own files tell how far a unit has come; others do not. */
export const stateProperty = 'x-state';

function stateIn(unit: XmlElement): SegmentState {
  const property = elementsIn(unit, 'prop').find(
    (element) => attributeOf(element, 'type') === stateProperty,
  );
  const told = property && textIn(property);
  return segmentStates.find((state) => state === told) ?? 'translated';
}

const noTmx = 'This is not a TMX file: its first element is not <tmx>.';

const passedOver = (count: number, source: string | null, target: string | null): string =>
  `${count === 1 ? 'One unit has' : `${count} units have`} no text in ${shown(source ?? 'a source language')} or in ${shown(target ?? 'another language')}; passed over.`;

const moreLanguages = (others: readonly string[], target: string | null): string =>
  `The file holds ${others.slice(0, 20).map(shown).join(', ')} too; read was ${shown(target ?? '')}. Name the language to read another.`;

// A broken file may call anything a language.
const shown = (language: string): string =>
  language.length > 35 ? `${language.slice(0, 35)}…` : language;
