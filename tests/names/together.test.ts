import { describe, expect, it } from 'vitest';
import { changes, type Rows } from './changes.ts';

describe('one name in two spellings', () => {
  it.each<readonly [string, Rows, string, string[]]>([
    [
      'a transcription that is an English word',
      [
        ['Donald Tramp je govorio na skupu.', 'Donald Trump spoke at the rally.'],
        ['Tramp je pohvalio plan.', 'Tramp praised the plan.'],
        ['Pristalice Trampa su dugo čekale.', "Trump's supporters waited for a long time."],
      ],
      'sr-Latn',
      ['Tramp → Trump'],
    ],
    [
      'a headline in capitals',
      [
        ['TRAMP NAJAVIO NOVE CARINE ZA ČELIK', 'TRAMP ANNOUNCES FRESH TARIFFS ON STEEL'],
        ['Donald Tramp je to rekao u utorak.', 'Donald Trump said so on Tuesday.'],
        ['Berze su reagovale na Trampa.', 'Markets reacted to Trump.'],
      ],
      'sr-Latn',
      ['TRAMP → TRUMP'],
    ],
    [
      'three spellings',
      [
        ['Тренера Савчука Гриценка звільнили.', 'Coach Savchuk Hrytsenko has been sacked.'],
        ['Гриценко мовчить.', 'Grytsenko is silent.'],
        ['Гравці Гриценка підтримали.', 'The players backed Gritsenko.'],
        ['Гриценко поїхав додому.', 'Hrytsenko went home.'],
      ],
      'uk',
      ['Gritsenko → Hrytsenko', 'Grytsenko → Hrytsenko'],
    ],
    [
      'a local name that lost its mark in every second place',
      [
        ['Vesna Marstijepović vodi luku.', 'Vesna Marstijepović runs the port.'],
        ['Marstijepović je naručila dizalice.', 'Marstijepovic ordered cranes.'],
      ],
      'sr-Latn',
      ['Marstijepovic → Marstijepović'],
    ],
    [
      'an inflected transcription',
      [
        ['Olaf Šolc je otputovao u Oslo.', 'Olaf Scholz travelled to Oslo.'],
        ['Novinari su sačekali Šolca.', 'Reporters waited for Šolca.'],
        ['Šolc nije odgovarao.', 'Scholz did not answer.'],
      ],
      'sr-Latn',
      ['Šolca → Scholz'],
    ],
    [
      'base and inflected form in one sentence',
      [
        ['Rute je zamolio da Ruteu daju vode.', 'Rutte asked that Ruteu be given water.'],
        ['Rute je potom nastavio.', 'Rutte then went on.'],
      ],
      'sr-Latn',
      ['Ruteu → Rutte'],
    ],
    [
      'a source that has two oblique forms and no nominative',
      [
        ['Živeli su u Juti deset godina.', 'They lived in Utah for ten years.'],
        ['Planine Jute su visoke.', 'The mountains of Jute are high.'],
        ['Vraćaju se u Jutu.', 'They are returning to Utah.'],
      ],
      'sr-Latn',
      ['Jute → Utah'],
    ],
    [
      'a source that mixes both spellings',
      [
        ['Kromvel je rođen u selu.', 'Cromwell was born in a village.'],
        ['Biograf kaže da je Cromwell bio strog.', 'His biographer says Kromvel was strict.'],
        ['Kromvelova kuća je muzej.', "Cromwell's house is a museum."],
      ],
      'sr-Latn',
      ['Kromvel → Cromwell'],
    ],
    [
      'joined words',
      [
        ['Let za Njujork kasni.', 'The flight to New York is late.'],
        ['Njujork je pod snegom.', 'Njujork is under snow.'],
      ],
      'sr-Latn',
      ['Njujork → New York'],
    ],
    [
      'an exonym',
      [
        ['Voz iz Kelna je stao.', 'The train from Cologne stopped.'],
        ['Keln je poznat po katedrali.', 'Keln is known for its cathedral.'],
        ['Vratili su se u Keln.', 'They returned to Cologne.'],
      ],
      'sr-Latn',
      ['Keln → Cologne'],
    ],
    [
      'a Ukrainian president romanised two ways',
      [
        ['Зеленський прибув до Києва.', 'Zelensky arrived in Kyiv.'],
        ['Указ Зеленського набрав чинності.', "Zelenskyy's decree took effect."],
        ['Зеленський подякував лікарям.', 'Zelensky thanked the doctors.'],
      ],
      'uk',
      ['Zelenskyy → Zelensky'],
    ],
    [
      'Serbian in Cyrillic',
      [
        ['Џонсон је стигао у Ниш.', 'Johnson arrived in Niš.'],
        ['Ниш је дочекао Џонсона.', 'Niš welcomed Džonsona.'],
      ],
      'sr-Cyrl',
      ['Džonsona → Johnson'],
    ],
    [
      'diacritics on and off',
      [
        ['Der Fahrer Kimi Räsänen gewann.', 'The driver Kimi Räsänen won.'],
        ['Räsänen war müde.', 'Rasanen was tired.'],
        ['Die Fans feierten Räsänen.', 'The fans celebrated Räsänen.'],
      ],
      'de',
      ['Rasanen → Räsänen'],
    ],
    [
      'Davis and Davies, as a question',
      [
        ['Ministar Dejvid Dejvis je podneo ostavku.', 'Minister David Davis has resigned.'],
        ['Dejvis nije objasnio zašto.', 'Davis did not explain why.'],
        ['Dejvid Dejvis odlazi u petak.', 'David Davies leaves on Friday.'],
      ],
      'sr-Latn',
      ['Davies → Davis'],
    ],
  ])('joins %s', (_title, rows, language, cards) => {
    expect(changes(rows, language)).toEqual(cards);
  });
});
