/** A value as the database keeps it. */
export const toJson = (value: unknown): string => JSON.stringify(value);

/** What `toJson` made, read again. Only text that this program wrote is ever read so. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;
