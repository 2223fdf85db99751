/** A bar that tells how far a long command has come. */
export interface Progress {
  /** Draws the bar anew. */
  readonly show: (done: number, of: number, name: string) => void;
  /** Prints a sentence above the bar. */
  readonly say: (sentence: string) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** What a bar is drawn on. */
export interface Stream {
  readonly isTTY: boolean;
  readonly write: (text: string) => unknown;
}

const barLength = 24;
const nameLength = 40;
const clearLine = '\r\u001b[2K';

/** A bar on standard error where that is a terminal; elsewhere sentences alone are printed. */
export function progressBar(stream: Stream = process.stderr): Progress {
  const clear = (): void => {
    if (stream.isTTY) stream.write(clearLine);
  };
  return {
    show: (done, of, name) => {
      if (!stream.isTTY) return;
      const full = Math.round((barLength * done) / Math.max(1, of));
      const bar = '█'.repeat(full) + '░'.repeat(barLength - full);
      const shown = name.length > nameLength ? `…${name.slice(1 - nameLength)}` : name;
      stream.write(`${clearLine}${bar} ${done} of ${of} ${shown}`);
    },
    say: (sentence) => {
      clear();
      stream.write(`${sentence}\n`);
    },
    end: clear,
  };
}
