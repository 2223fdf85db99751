import type { Person } from '../../review/live.ts';

/** Those who are at one article. Each change of them is told. */
export interface People {
  readonly come: (person: Pick<Person, 'client' | 'name'>) => void;
  readonly stand: (person: Pick<Person, 'client' | 'name'>, passage: string | null) => void;
  /** Somebody's connection ended; `isBack` tells a moment later whether it was only replaced. */
  readonly leave: (client: string, isBack: () => boolean) => void;
  /** Takes those out who have not been heard of for long. */
  readonly forget: () => void;
}

// A page says every 25 seconds that it is there.
const longestSilence = 70_000;
// A page that is loaded anew, or finds its connection again, was never away for others.
const grace = 3_000;

/** @param clock UTC milliseconds */
export function createPeople(clock: () => number, told: (people: Person[]) => void): People {
  const heard = new Map<string, Person & { readonly at: number }>();
  const tell = (): void => told([...heard.values()].map(({ at, ...person }) => person));
  const put = (person: Person): void => {
    const before = heard.get(person.client);
    heard.set(person.client, { ...person, at: clock() });
    if (before?.passage !== person.passage || before.name !== person.name) tell();
  };
  return {
    come: ({ client, name }) => {
      heard.delete(client);
      put({ client, name, passage: null });
    },
    stand: ({ client, name }, passage) => put({ client, name, passage }),
    leave: (client, isBack) => {
      setTimeout(() => {
        if (!isBack() && heard.delete(client)) tell();
      }, grace).unref();
    },
    forget: () => {
      const silent = [...heard.values()].filter(({ at }) => clock() - at > longestSilence);
      for (const { client } of silent) heard.delete(client);
      if (silent.length > 0) tell();
    },
  };
}
