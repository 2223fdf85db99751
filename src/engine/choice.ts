import { baseLanguage } from '../text/language.ts';
import type { Severity } from './finding.ts';

/** Which checks run and how much their findings weigh. Plain data. */
export interface Choice {
  /** Ids of checks that do not run: what they would find does not exist. */
  readonly disabled: readonly string[];
  /** By the id of a check: what all its findings are, whatever it says itself. */
  readonly severities: Readonly<Record<string, Severity>>;
}

/** Every check, as it says itself. */
export const everyCheck: Choice = { disabled: [], severities: {} };

/** What is wanted of one check, in all language pairs or in one. Null leaves it to the next. */
export interface CheckSetting {
  readonly check: string;
  /** As `pairOf` writes it; null is all pairs. */
  readonly pair: string | null;
  readonly enabled: boolean | null;
  /** `own` is what the check says itself. */
  readonly severity: Severity | 'own' | null;
}

/** A language pair, whatever region or script: `sr-en`. Null where there is no source. */
export const pairOf = (source: string | null, target: string): string | null =>
  source === null ? null : `${baseLanguage(source)}-${baseLanguage(target)}`;

/**
 * What settings come to in a language pair. The most specific wins, for the switch and for the
 * severity apart: a setting of the pair, of all pairs, a default of the pair, of all pairs.
 *
 * @param pair null for a translation that came alone
 */
export function choiceOf(
  settings: readonly CheckSetting[],
  defaults: readonly CheckSetting[],
  pair: string | null,
): Choice {
  const disabled: string[] = [];
  const severities: Record<string, Severity> = {};
  const checks = new Set([...settings, ...defaults].map(({ check }) => check));
  for (const check of [...checks].sort()) {
    const levels = [settings, defaults].flatMap((all) => {
      const own = all.filter((setting) => setting.check === check);
      return [
        ...own.filter((setting) => setting.pair !== null && setting.pair === pair),
        ...own.filter((setting) => setting.pair === null),
      ];
    });
    const severity = levels.find((setting) => setting.severity !== null)?.severity ?? 'own';
    if (levels.find(({ enabled }) => enabled !== null)?.enabled === false) disabled.push(check);
    if (severity !== 'own') severities[check] = severity;
  }
  return { disabled, severities };
}
