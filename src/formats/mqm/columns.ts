/** The columns of a file of MQM ratings that are read. */
export interface MqmColumns {
  readonly system: number;
  readonly doc: number;
  /** Whatever tells the segments of a document apart; one of them may be missing. */
  readonly segment: readonly number[];
  readonly source: number;
  readonly target: number;
  /** Whether the first line names the columns. */
  readonly header: boolean;
}

// As the files of WMT 2020 and those of Google's viewers of MQM ratings have them, with or without
// a header: system, doc, segment in doc, segment in all, rater, source, target, category, severity.
const usual: MqmColumns = {
  system: 0,
  doc: 1,
  segment: [2, 3],
  source: 5,
  target: 6,
  header: false,
};

const fewest = 9;

/** The columns of a file by its first line, or null for a line that no such file begins with. */
export function mqmColumns(line: string): MqmColumns | null {
  const cells = line.replace(/^\ufeff/, '').split('\t');
  const names = cells.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
  const at = (name: string): number => names.indexOf(name);
  if (at('system') >= 0 && at('doc') >= 0 && at('source') >= 0 && at('target') >= 0) {
    const segment = ['docsegid', 'docid', 'segid', 'globalsegid', 'seg'].map(at);
    return {
      system: at('system'),
      doc: at('doc'),
      segment: segment.filter((index) => index >= 0),
      source: at('source'),
      target: at('target'),
      header: true,
    };
  }
  return cells.length >= fewest &&
    /^(?:major|minor|neutral|critical|no-error|)$/i.test(cells[8]?.trim() ?? '')
    ? usual
    : null;
}
