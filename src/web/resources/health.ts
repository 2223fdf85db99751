import type { Express } from 'express';
import { countByState } from '../../app/list-articles.ts';
import { routes } from '../routes.ts';
import type { Web } from '../web.ts';

/** Tells a supervisor that the program answers and its database can be read. */
export function healthResource(server: Express, { app }: Web): void {
  server.get(routes.health, async (_request, response) => {
    await countByState(app);
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
}
