/** A time as WordprocessingML writes it, in UTC, to the second. */
export const dateOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
