import type { Edition } from '../../text/edition.ts';
import { type Edit, edited, segmentsOf } from '../segments.ts';
import { decodePo, encodePo } from './decode.ts';
import { writeLiteral } from './literal.ts';
import { parsePo } from './parse.ts';
import { inEdgesOf, slotsOf } from './segments.ts';

/**
 * Writes the corrected translation into the PO file it came in. Only touched strings are written
 * anew, wrapped as the file is; a fuzzy message whose every form is confirmed loses that flag.
 */
export function updatePo(original: Uint8Array, edition: Edition): Uint8Array {
  const decoded = decodePo(original);
  if ('refused' in decoded) return original;
  const { text } = decoded;
  const file = parsePo(text);
  const style = { newline: text.includes('\r\n') ? '\r\n' : '\n', wraps: file.wraps };
  const slots = slotsOf(file);
  const segments = segmentsOf(edition, slots.length);
  const unsure = new Set(
    slots.filter((_, index) => !segments[index]?.confirmed).map(({ entry }) => entry),
  );
  const edits: Edit[] = [];
  for (const [index, { entry, form, target }] of slots.entries()) {
    if (entry.fuzzy && form === entry.forms[0] && !unsure.has(entry)) {
      edits.push({
        ...entry.fuzzy,
        text: withoutFuzzy(text.slice(entry.fuzzy.start, entry.fuzzy.end)),
      });
    }
    const now = segments[index]?.text;
    if (now === undefined || now === target.text) continue;
    const frame = form.value === '' ? entry.id : form.value;
    edits.push({
      start: form.start,
      end: form.end,
      text: writeLiteral(inEdgesOf(frame, now), style),
    });
  }
  return edits.length === 0 ? original : encodePo(edited(text, edits), decoded.encoding);
}

/** The comment with the flags of a message, or nothing where that was its only flag. */
function withoutFuzzy(line: string): string {
  const end = line.trimEnd().length;
  const flags = line
    .slice(line.indexOf(',') + 1, end)
    .split(',')
    .filter((flag) => flag.trim() !== 'fuzzy');
  return flags.length === 0 ? '' : `#,${flags.join(',')}${line.slice(end)}`;
}
