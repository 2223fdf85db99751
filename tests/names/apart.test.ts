import { describe, expect, it } from 'vitest';
import { changes, type Rows } from './changes.ts';

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
      'a continent and the name of a league',
      [
        ['Klubovi iz cele Evrope traže izmene.', 'Clubs from all over Europe want changes.'],
        ['Finale Lige Evrope je u maju.', 'The Europa League final is in May.'],
        ['Evropa čeka odluku.', 'Europe awaits the decision.'],
      ],
      'sr-Latn',
    ],
    [
      'an unknown name and a near word',
      [
        ['Arijana Grande peva na stadionu.', 'Ariana Grande sings at the stadium.'],
        ['Koncert je kod velikog hotela.', 'The concert is near the Grand hotel.'],
      ],
      'sr-Latn',
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
    expect(changes(rows, language)).toEqual([]);
  });
});
