/** A story with one name spelled two ways, proved by its source. Written for the tests. */
export const source = [
  'Rute: Saveznici su spremni',
  'Generalni sekretar Mark Rute stigao je u utorak u Crnu Goru na sastanak ministara.',
  'Rute je rekao da će savez ostati jedinstven i da se odluka čeka u petak.',
  'Crnogorski novinari su Rutea pitali o rokovima, ali nije želio da ih komentariše.',
].join('\n\n');

export const target = [
  'Rutte: Allies are ready',
  'Secretary General Mark Rutte arrived in Montenegro on Tuesday for a meeting of ministers.',
  'Rute said that the alliance would stay united and that the decision was due on Friday.',
  "Montenegrin reporters asked Rutte about the deadlines, but Rute's answer was that he would not comment.",
].join('\n\n');
