import type { Check } from '../engine/check.ts';
import { type CheckSetting, choiceOf, pairOf } from '../engine/choice.ts';
import type { Severity } from '../engine/finding.ts';
import { keepCheckSetting, listCheckSettings } from '../store/check-settings.ts';
import { listDeskRecords } from '../store/desk.ts';
import { LekturaError } from '../text/error.ts';
import type { App, Editor } from './context.ts';

/** What is wanted of a check in a language pair, or in all of them. */
export interface CheckState {
  readonly check: Check;
  /** Whether it runs, and what its findings are, all settings and defaults taken together. */
  readonly enabled: boolean;
  readonly severity: Severity | 'own';
  /** What is set right here; null is left to wider settings and to the defaults. */
  readonly set: Pick<CheckSetting, 'enabled' | 'severity'>;
}

/**
 * Every check with what is wanted of it.
 *
 * @param pair as `pairOf` writes it; null is all pairs
 */
export async function checkSettings(app: App, pair: string | null): Promise<CheckState[]> {
  const settings = await app.store.read(listCheckSettings);
  const { disabled, severities } = choiceOf(settings, app.defaults, pair);
  return app.checks.map((check) => {
    const own = settings.find((one) => one.check === check.id && one.pair === pair);
    return {
      check,
      enabled: !disabled.includes(check.id),
      severity: severities[check.id] ?? 'own',
      set: { enabled: own?.enabled ?? null, severity: own?.severity ?? null },
    };
  });
}

/** The language pairs that articles are in or something is set for, in order. */
export async function checkedPairs(app: App): Promise<string[]> {
  const { records, settings } = await app.store.read(async (db) => ({
    records: await listDeskRecords(db),
    settings: await listCheckSettings(db),
  }));
  const pairs = [
    ...records.map(({ sourceLanguage, targetLanguage }) => pairOf(sourceLanguage, targetLanguage)),
    ...[...settings, ...app.defaults].map(({ pair }) => pair),
  ];
  return [...new Set(pairs.filter((pair) => pair !== null))].sort();
}

export interface SetCheckInput extends CheckSetting {
  readonly editor: Editor;
}

/**
 * Sets what is wanted of a check, in one language pair or in all. Null for both the switch and
 * the severity takes the setting back. Articles are checked anew when they are next looked at.
 *
 * @throws LekturaError `not-found` for a check that is not there, `bad-input` for what is no pair
 */
export async function setCheckSetting(
  app: App,
  { editor, ...setting }: SetCheckInput,
): Promise<void> {
  if (!app.checks.some(({ id }) => id === setting.check)) {
    throw new LekturaError('not-found', `There is no check “${setting.check}”.`);
  }
  if (setting.pair !== null && !/^[a-z]{2,8}-[a-z]{2,8}$/.test(setting.pair)) {
    throw new LekturaError(
      'bad-input',
      `“${setting.pair}” is no language pair. One is written like “sr-en”.`,
    );
  }
  await app.store.write((db) => keepCheckSetting(db, setting, editor.name, app.clock()));
}
