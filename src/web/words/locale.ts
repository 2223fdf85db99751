/** The language of the interface; dates, numbers and plurals follow it. */
export const interfaceLocale = 'en-GB';

const numberFormat = new Intl.NumberFormat(interfaceLocale);
const percentFormat = new Intl.NumberFormat(interfaceLocale, { style: 'percent' });
const timeFormat = new Intl.DateTimeFormat(interfaceLocale, { hour: '2-digit', minute: '2-digit' });
const dateFormat = new Intl.DateTimeFormat(interfaceLocale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const listFormat = new Intl.ListFormat(interfaceLocale, { type: 'conjunction' });
const plurals = new Intl.PluralRules(interfaceLocale);

export const number = (value: number): string => numberFormat.format(value);

/** A share from 0 to 1, in whole per cent; only the whole is 100 %. */
export const percent = (share: number): string =>
  percentFormat.format(Math.floor(share * 100) / 100);

/** The time of day: 14:02. Takes UTC milliseconds, as all that follow. */
export const time = (at: number): string => timeFormat.format(at);

/** The day and the time of day. */
export const date = (at: number): string => dateFormat.format(at);

/** For a `datetime` attribute. */
export const isoDate = (at: number): string => new Date(at).toISOString();

/** “a, b and c”. */
export const list = (items: readonly string[]): string => listFormat.format(items);

/** A counted noun in its right number: “1 error”, “3 errors”. */
export function counted(count: number, one: string, other: string): string {
  return `${number(count)} ${plurals.select(count) === 'one' ? one : other}`;
}

const steps: readonly [seconds: number, unit: Intl.NumberFormatOptions['unit'] & string][] = [
  [86_400 * 365, 'year'],
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** How long ago, in its largest unit: “4 min”, “2 h”, “3 days”. Less than a minute gives null. */
export function age(at: number, now: number): string | null {
  const seconds = Math.max(0, (now - at) / 1000);
  for (const [length, unit] of steps) {
    if (seconds < length) continue;
    const unitDisplay = length < 86_400 ? 'short' : 'long';
    return new Intl.NumberFormat(interfaceLocale, { style: 'unit', unit, unitDisplay }).format(
      Math.floor(seconds / length),
    );
  }
  return null;
}
