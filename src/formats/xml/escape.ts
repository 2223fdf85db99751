const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

// Signs that no XML document may hold, not even as references (XML 1.0, section 2.2).
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it may stand in an element. What XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>\r]/g, (sign) => references[sign] ?? sign);

/** A text as it may stand in an attribute in double quotes; line ends and tabs stay as they are. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => references[sign] ?? sign)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

/** A reference to a sign that the encoding of a file does not have. */
export const reference = (sign: string): string =>
  `&#x${(sign.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase()};`;
