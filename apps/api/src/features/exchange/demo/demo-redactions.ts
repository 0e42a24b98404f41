import { createHash } from 'node:crypto';
import { redactedText } from '#domain/redaction/redacted-text';
import { telltales } from '#domain/redaction/telltales';
import { Dice } from '#api/features/exchange/demo/dice';
import type { DemoMember, DemoProposal, DemoSeason } from '#api/features/exchange/demo/demo-season';
import { fill } from '#api/features/exchange/demo/fill';

const SEED = 59;
/** Of the texts: their speakers name themselves. */
const TELLS = 0.3;
const LOOKED_AT = 14;
/** Of those, the author has changed the text since. */
const CHANGED = 5;
const LONGEST = 1000;

const SENTENCES = [
  '{name} has looked after it since the first week.',
  'I am {name}, and I was on call that night.',
  'An earlier version is at https://slides.example/{handle}.',
  'Questions before the talk: @{handle}@social.example.',
];

/**
 * A conference in the middle of making its texts fit to be read without knowing who speaks: some say who wrote them, the
 * first ones have been looked at, one has been changed since. Draws of its own: nothing else of the demo moves.
 */
export function addRedactions(
  { rows, id: conferenceId, settings }: DemoSeason,
  proposals: readonly DemoProposal[],
  organizer: DemoMember,
): void {
  const dice = new Dice(SEED);
  const byId = new Map(rows.proposals.map((row) => [row.id, row]));
  for (const { id, speakers } of proposals) {
    const row = byId.get(id)!;
    const { name } = speakers[0]!.person;
    if (!dice.happens(TELLS)) continue;
    const handle = name.toLowerCase().replace(/[^a-z]+/g, '');
    const text = `${row.description} ${fill(dice.pick(SENTENCES), { name, handle })}`;
    if (text.length <= LONGEST) row.description = text;
  }
  proposals
    .filter(({ id }) => byId.get(id)!.state === 'submitted')
    .slice(0, LOOKED_AT)
    .forEach(({ id, speakers }, i) => {
      const { title = '', description = '', benefits = '', submittedAt } = byId.get(id)!;
      const people = speakers.map(({ person }) => person);
      const hidden = {
        names: people.map(({ name }) => name),
        companies: people.flatMap(({ company, companyKey }) => (companyKey === '' ? [] : [company])),
        emails: people.map(({ email }) => email),
      };
      const redacted = (text: string): string | null => {
        const places = telltales(text, hidden).filter(({ isSure }) => isSure);
        return places.length === 0 ? null : redactedText(text, places);
      };
      const texts = [title, i === CHANGED ? `${description} To be continued.` : description, benefits, ''];
      rows.redactions.push({
        conferenceId,
        proposalId: id,
        title: redacted(title),
        description: redacted(description),
        benefits: redacted(benefits),
        notes: null,
        madeFrom: hashOf(texts),
        redactedBy: organizer.userId,
        redactedAt: new Date((submittedAt!.getTime() + settings.now.getTime()) / 2),
      });
    });
}

/** As the database hashes them: a JSON array as PostgreSQL writes it. */
const hashOf = (texts: readonly string[]): string =>
  createHash('sha256')
    .update(`[${texts.map((text) => JSON.stringify(text)).join(', ')}]`)
    .digest('hex');
