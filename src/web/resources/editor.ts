import type { Express, Request } from 'express';
import { leaveCookie } from '../cookies.ts';
import { editorForm } from '../forms.ts';
import { leaveNotice } from '../notice.ts';
import { editorPage } from '../pages/single.ts';
import { routes } from '../routes.ts';
import { showPage, visitOf, type Web } from '../web.ts';
import { errorWords } from '../words/pages.ts';

const daysKept = 365;

/** Asks once who is editing, and keeps the name with the browser. */
export function editorResource(server: Express, web: Web): void {
  server.get(routes.editor, (request, response) => {
    const page = editorPage(
      localAddress(request.query.from),
      null,
      visitOf(web, request, response),
    );
    showPage(web, response, 'editor', page);
  });

  server.post(routes.editor, (request, response) => {
    const form = editorForm.safeParse(request.body);
    if (!form.success) {
      const from = localAddress(
        (request as Request<object, unknown, { from?: unknown }>).body?.from,
      );
      const visit = visitOf(web, request, response);
      showPage(web, response, 'editor', editorPage(from, errorWords.nameMissing, visit), 400);
      return;
    }
    leaveCookie(response, 'editor', form.data.name, daysKept);
    leaveNotice(response, { kind: 'named' });
    response.redirect(303, localAddress(form.data.from));
  });
}

/** An address of ours, never another site's: `//host` and `/\host` are other sites to a browser. */
const localAddress = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : routes.desk;
