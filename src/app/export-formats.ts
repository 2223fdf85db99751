import { formats } from '../formats/registry.ts';

/** A format an article can be exported to, as menus and manuals name it. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** True where page furniture cannot be left out. */
  readonly alwaysWhole: boolean;
}

/** The formats that can be written, in the order of the table of formats. */
export const exportFormats: readonly ExportFormat[] = formats
  .filter((format) => format.write !== undefined)
  .map(({ id, title, alwaysWhole = false }) => ({ id, title, alwaysWhole }));
