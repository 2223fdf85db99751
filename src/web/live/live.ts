import type { Logger } from 'pino';
import { changesSince } from '../../app/changes.ts';
import type { App } from '../../app/context.ts';
import type { ArticleChanges, Person } from '../../review/live.ts';
import { LekturaError } from '../../text/error.ts';
import { createPeople, type People } from './people.ts';

/** What those who look at an article are told. */
export type LiveEvent =
  | { readonly kind: 'change'; readonly changes: ArticleChanges }
  | { readonly kind: 'people'; readonly people: readonly Person[] }
  /** The article was deleted. */
  | { readonly kind: 'gone' }
  /** Sent now and then, so that a dead connection is noticed. */
  | { readonly kind: 'beat' };

/** A page that is open on an article. */
export interface Guest {
  /** The page's own name for itself, the same over its connections. */
  readonly client: string;
  readonly name: string;
  readonly send: (event: LiveEvent) => void;
  /** Ends the connection; the page comes again if it can. */
  readonly end: () => void;
}

/** Tells everybody who looks at an article what others do to it. */
export interface Live {
  /**
   * Lets a page in, and tells it what it has missed.
   *
   * @param since the revision of the article that the page knows
   * @returns what to call when the page is gone
   */
  readonly join: (article: string, guest: Guest, since: number) => () => void;
  /** Something was done to an article, or to what is found in it. */
  readonly touch: (article: string) => void;
  /** Something was done that can concern every article. */
  readonly touchAll: () => void;
  /** Somebody is there, with the caret in a passage or in none. */
  readonly present: (
    article: string,
    person: Pick<Guest, 'client' | 'name'>,
    passage: string | null,
  ) => void;
  /** Ends all connections, so that the server can stop. */
  readonly close: () => void;
}

interface Room {
  readonly article: string;
  readonly guests: Set<Guest>;
  readonly people: People;
  /** The revision that all guests know. */
  revision: number;
  /** What is told goes out in order. */
  queue: Promise<void>;
  /** How much is in the queue. */
  busy: number;
  /** Whether changes are in it. */
  isWaiting: boolean;
}

// Proxies and browsers give up a silent connection after half a minute or more.
const beatEvery = 15_000;
// The command line may change the same database meanwhile.
const lookElsewhereEvery = 1_000;

export function openLive(app: App, log: Logger): Live {
  const rooms = new Map<string, Room>();
  const roomOf = (article: string): Room => {
    const known = rooms.get(article);
    if (known) return known;
    const guests = new Set<Guest>();
    const people = createPeople(app.clock, (list) =>
      tell(guests, { kind: 'people', people: list }),
    );
    const room: Room = {
      article,
      guests,
      people,
      revision: 0,
      queue: Promise.resolve(),
      busy: 0,
      isWaiting: false,
    };
    rooms.set(article, room);
    return room;
  };
  const inTurn = (room: Room, work: () => Promise<void>, whom: Iterable<Guest>): void => {
    room.busy += 1;
    room.queue = room.queue
      .then(work)
      .catch((error: unknown) => {
        if (error instanceof LekturaError && error.code === 'not-found') {
          tell(whom, { kind: 'gone' });
        } else log.error({ err: error, article: room.article }, 'live');
      })
      .finally(() => {
        room.busy -= 1;
      });
  };
  const tellChanges = async (room: Room): Promise<void> => {
    room.isWaiting = false;
    if (room.guests.size === 0) return;
    const changes = await changesSince(app, room.article, room.revision);
    room.revision = changes.revision;
    tell(room.guests, { kind: 'change', changes });
  };
  const touch = (article: string): void => {
    const room = rooms.get(article);
    if (!room || room.isWaiting) return;
    room.isWaiting = true;
    inTurn(room, () => tellChanges(room), room.guests);
  };
  const beats = setInterval(() => {
    for (const room of rooms.values()) {
      tell(room.guests, { kind: 'beat' });
      room.people.forget();
      if (room.guests.size === 0 && room.busy === 0) rooms.delete(room.article);
    }
  }, beatEvery).unref();
  const touchAll = (): void => {
    for (const article of rooms.keys()) touch(article);
  };
  const looks = setInterval(() => {
    if (rooms.size > 0 && app.store.changedElsewhere()) touchAll();
  }, lookElsewhereEvery).unref();
  return {
    join: (article, guest, since) => {
      const room = roomOf(article);
      let isGone = false;
      const letIn = async (): Promise<void> => {
        const changes = await changesSince(app, article, since);
        if (isGone) return;
        guest.send({ kind: 'change', changes });
        if (room.guests.size === 0) room.revision = changes.revision;
        room.guests.add(guest);
        room.people.come(guest);
      };
      inTurn(room, letIn, [guest]);
      return () => {
        isGone = true;
        room.guests.delete(guest);
        const isBack = (): boolean =>
          [...room.guests].some(({ client }) => client === guest.client);
        room.people.leave(guest.client, isBack);
      };
    },
    touch,
    touchAll,
    present: (article, person, passage) => rooms.get(article)?.people.stand(person, passage),
    close: () => {
      clearInterval(beats);
      clearInterval(looks);
      for (const { guests } of rooms.values()) for (const guest of guests) guest.end();
    },
  };
}

function tell(guests: Iterable<Guest>, event: LiveEvent): void {
  for (const guest of guests) guest.send(event);
}
