import { expect, it } from 'vitest';
import { groupedPlaces, relatedPlaces } from '../../src/review/related.ts';

it('related places are told by what they share, and lose nothing by it', () => {
  const place = (segmentIndex: number, text: string, role: 'usual' | 'source') => ({
    side: role === 'usual' ? ('target' as const) : ('source' as const),
    segmentIndex,
    start: segmentIndex,
    end: segmentIndex + text.length,
    text,
    role,
  });
  const places = [
    place(0, 'Rutte', 'usual'),
    place(4, 'Rutte', 'usual'),
    place(1, 'Rute', 'source'),
  ];
  const groups = groupedPlaces(places);
  expect(groups).toEqual([
    { role: 'usual', side: 'target', text: 'Rutte', places: [0, 0, 5, 4, 4, 9] },
    { role: 'source', side: 'source', text: 'Rute', places: [1, 1, 5] },
  ]);
  expect(relatedPlaces(groups)).toEqual(places);
});
