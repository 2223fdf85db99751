import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/resources/lexicon.ts';
import { nameCards } from '../bench/names-score.ts';

const lexicon = await loadLexicon();

type Rows = readonly (readonly [source: string, target: string])[];

/** Every pair of spellings that is joined, as "variant → usual", in order. */
function joined(rows: Rows, sourceLanguage: string): string[] {
  const text = {
    source: rows.map(([source]) => source),
    target: rows.map(([, target]) => target),
    sourceLanguage,
  };
  const cards = nameCards(text, lexicon);
  return cards.map(([first]) => `${first?.text} → ${first?.suggestions[0]}`).sort();
}

describe('names that are nearly equal and right', () => {
  it.each<readonly [string, Rows, string]>([
    [
      'two people with one Serbian spelling',
      [
        ['Trener Vil Vejd je pohvalio Vejda Simsa.', 'Coach Will Wade praised Wayde Sims.'],
        ['„Igrao je sjajno“, rekao je Vejd.', '"He played superbly," Wade said.'],
        ['Vejd Sims je dao dvadeset poena.', 'Wayde Sims scored twenty points.'],
      ],
      'sr-Latn',
    ],
    [
      'an inflection that is another name',
      [
        ['Ivan Perić i Ivana Lukić vode hor.', 'Ivan Perić and Ivana Lukić lead the choir.'],
        ['Ivana diriguje, a Ivan svira klavir.', 'Ivana conducts while Ivan plays the piano.'],
      ],
      'sr-Latn',
    ],
    [
      'Marin and Marina',
      [
        ['Marin je sreo Marinu ispred pošte.', 'Marin met Marina outside the post office.'],
        ['Marina mu je dala ključ.', 'Marina gave him the key.'],
      ],
      'hr',
    ],
    [
      'husband and wife',
      [
        [
          'Зоран Заев и Мирјана Заева стигнаа заедно.',
          'Zoran Zaev and Mirjana Zaeva arrived together.',
        ],
        ['Заева не даде изјава, а Заев кратко.', 'Zaeva gave no statement and Zaev a short one.'],
      ],
      'mk',
    ],
    [
      'two families of one sound',
      [
        [
          'Der Trainer Jürgen Schmidt lobte Paul Schmitt.',
          'Coach Jürgen Schmidt praised Paul Schmitt.',
        ],
        ['Schmitt traf zweimal, Schmidt jubelte.', 'Schmitt scored twice and Schmidt cheered.'],
      ],
      'de',
    ],
    [
      'near countries',
      [
        ['Iran i Irak su potpisali sporazum.', 'Iran and Iraq have signed an agreement.'],
        ['Slovačka i Slovenija su glasale za.', 'Slovakia and Slovenia voted in favour.'],
        ['Austrija i Australija su bile protiv.', 'Austria and Australia were against.'],
        ['Niger i Nigerija dele granicu.', 'Niger and Nigeria share a border.'],
      ],
      'sr-Latn',
    ],
    [
      'near given names',
      [
        ['Dastin Miler i Džastin Kol igraju tenis.', 'Dustin Miller and Justin Cole play tennis.'],
        ['Dastin je pobedio, Džastin je izgubio.', 'Dustin won, Justin lost.'],
        [
          'Kristijan Beker i Kristijano Alves takođe.',
          'So do Christian Becker and Cristiano Alves.',
        ],
        ['Den Gibs i Dan Mur su sudije.', 'Den Gibbs and Dan Moore are the umpires.'],
      ],
      'sr-Latn',
    ],
    [
      'two people whose given names sound alike',
      [
        [
          'Alan Litlton je dodao loptu Alanu Makalisteru.',
          'Alan Littleton passed to Allan McAllister.',
        ],
        ['Litlton je trčao, a Makalister pogodio.', 'Littleton ran and McAllister scored.'],
      ],
      'sr-Latn',
    ],
    [
      'words made of a name',
      [
        [
          'Koreja je pozvala trenera, a korejski savez potvrdio.',
          'Korea called the coach, and the Korean federation confirmed.',
        ],
        ['Senat je zasedao, senator Kol je kasnio.', 'The Senate sat; Senator Cole was late.'],
        ['Zbog Bregzita su bregzitovci slavili.', 'Over Brexit the Brexiteers celebrated.'],
        ['Austrija je slavila, Austrijanci su pevali.', 'Austria celebrated and Austrians sang.'],
      ],
      'sr-Latn',
    ],
    [
      'acronyms',
      [['MWP i WMP su dve skraćenice.', 'MWP and WMP are two abbreviations.']],
      'sr-Latn',
    ],
    [
      'local names',
      [
        ['Vučić je stigao u Podgoricu kod Spajića.', 'Vučić came to Podgorica to see Spajić.'],
        ['Spajić je dočekao Vučića u Podgorici.', 'Spajić welcomed Vučić in Podgorica.'],
      ],
      'sr-Latn-ME',
    ],
    [
      'a short form that is right',
      [
        ['Šaćiri je pogodio mrežu.', 'Shaqiri found the net.'],
        ['„Šaćiri je bio brz“, rekao je trener.', '"Shaq was quick," the coach said.'],
      ],
      'sr-Latn',
    ],
    [
      'father and daughter',
      [
        [
          'Trenér Pavel Krejčí vede dceru Janu Krejčovou.',
          'Coach Pavel Krejčí trains his daughter Jana Krejčová.',
        ],
        [
          'Novák porazil Nováka, Nováková Novotnou.',
          'Novák beat Novák, and Nováková beat Novotná.',
        ],
      ],
      'cs',
    ],
  ])('keeps apart %s', (_title, rows, language) => {
    expect(joined(rows, language)).toEqual([]);
  });
});

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
    expect(joined(rows, language)).toEqual(cards);
  });
});
