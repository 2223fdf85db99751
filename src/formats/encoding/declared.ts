// A declaration has to stand in the first 1,024 bytes of an HTML page, and first in XML.
const farthest = 1024;

/**
 * The encoding that an XML declaration or an HTML `meta` element names, as it is written there, or
 * null. The file has to be written in an encoding that shares ASCII.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  let beginning = '';
  for (const byte of bytes.subarray(0, farthest)) beginning += String.fromCharCode(byte);
  const xml = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    beginning.replace(/^\u00ef\u00bb\u00bf/, ''),
  );
  const html = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(beginning);
  return xml?.[1] ?? html?.[1] ?? null;
}
