import type { Person } from '../../review/live.ts';
import { element, find, findAll, say } from '../page.ts';
import type { Workbench } from '../workbench.ts';

const colours = 6;

let shown: readonly Person[] = [];

/** Shows the others at the head of the translation, and each beside the passage of their caret. */
export function showPeople(people: readonly Person[], workbench: Workbench): void {
  announce(people, workbench);
  shown = people;
  drawPeople(workbench);
}

/** Draws those who are here, after rows were drawn anew, too. */
export function drawPeople(workbench: Workbench): void {
  const people = shown;
  const head = find('[data-people]');
  if (head) {
    head.replaceChildren(...people.map((person) => lineOf(person, workbench)));
    head.hidden = people.length === 0;
  }
  for (const chip of findAll('.gutter > .person')) chip.remove();
  for (const person of people) {
    const passage = find(`#p-${CSS.escape(person.passage ?? '')}`);
    const gutter = passage?.closest('.row')?.querySelector('.gutter');
    gutter?.append(chipOf(person));
  }
}

function lineOf(person: Person, workbench: Workbench): HTMLElement {
  const line = element('li');
  const { passage } = person;
  if (passage === null) {
    line.append(chipOf(person));
    return line;
  }
  const label = workbench.passages().find(({ id }) => id === passage)?.label ?? '';
  const button = element('button', '', {
    type: 'button',
    class: 'person-link',
    title: say('personAt', { name: person.name, label }),
  });
  button.append(chipOf(person));
  button.addEventListener('click', () => workbench.goTo(passage));
  line.append(button);
  return line;
}

const chipOf = ({ name, client }: Person): HTMLElement =>
  element('span', name, { class: `person colour-${colourOf(name || client)}` });

/** The same name has the same colour on every screen. */
function colourOf(name: string): number {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return (sum % colours) + 1;
}

function announce(people: readonly Person[], workbench: Workbench): void {
  const before = new Set(shown.map(({ client }) => client));
  const now = new Set(people.map(({ client }) => client));
  for (const { client, name } of people) {
    if (!before.has(client)) workbench.say(say('personCame', { name }));
  }
  for (const { client, name } of shown) {
    if (!now.has(client)) workbench.say(say('personLeft', { name }));
  }
}
