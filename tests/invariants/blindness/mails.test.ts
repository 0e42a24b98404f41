import { DiscussionMail } from '#api/features/discussions/discussion-mail';
import { RemindersService } from '#api/features/reminders/reminders.service';
import { canariesIn } from './canaries';
import { ROLES, type Role, SETTINGS, type Setting, inWords } from './expected';
import { type BlindnessWorld, buildBlindnessWorld } from './world';

let world: BlindnessWorld;
let memberIds: string[];

type MailKind = 'reminder' | 'one more look' | 'discussion';
interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

beforeAll(async () => {
  world = await buildBlindnessWorld();
  const { app, conference } = world;
  await app.sql(
    `update review_rounds set opens_at = now() - interval '10 days', closes_at = now() + interval '2 days' where id = $1`,
    [conference.roundId],
  );
  await app.sql('update committee_members set quiet_from = 0, quiet_until = 0');
  memberIds = (
    await app.sql<{ id: string }>('select id from committee_members where conference_id = $1', [
      conference.id,
    ])
  ).map(({ id }) => id);
});
afterAll(() => world.app.close());

/** Everything that the server mails of reviewing, sent by the jobs that send it; returns what stands in the outbox. */
async function mailEverything(): Promise<SentMail[]> {
  const { app, conference, talkId } = world;
  const about = { conferenceId: conference.id, roundId: conference.roundId, proposalId: talkId };
  const tellAll = async (): Promise<void> => {
    await app.sql('delete from discussion_mails');
    for (const memberId of memberIds) await app.get(DiscussionMail).send({ ...about, memberId });
  };
  for (const table of ['mails', 'reminders']) await app.sql(`delete from ${table}`);
  await app.get(RemindersService).remind();
  await tellAll();
  // Once more without the request to Dora, which comes before what else is new to her.
  await app.sql(`update reconsiderations set outcome = 'stands', ended_at = now()`);
  await tellAll();
  await app.sql('update reconsiderations set outcome = null, ended_at = null');
  return app.sql<SentMail>('select to_address as to, subject, body from mails order by id');
}

const kindOf = ({ subject }: SentMail): MailKind =>
  subject.includes('one more look')
    ? 'one more look'
    : subject.includes('discussion')
      ? 'discussion'
      : 'reminder';

/** By hand: who hears of what. Nobody hears of a talk that they may not read about, whoever mentions them. */
function mailsTo(role: Role, { others }: Setting): MailKind[] {
  const all: Record<Role, MailKind[]> = {
    anonymous: [],
    speaker: [],
    conflicted: [],
    waiting: ['reminder'],
    reviewed: ['one more look', ...(others === 'never' ? [] : ['discussion' as const])],
    trackChair: ['discussion'],
    cochair: ['discussion'],
    organizer: ['discussion'],
  };
  return all[role].toSorted();
}

describe('what is mailed about reviewing', () => {
  describe.each(SETTINGS.map((setting) => [inWords(setting), setting] as const))('%s', (_words, setting) => {
    let mails: SentMail[];
    beforeAll(async () => {
      await world.set(setting);
      mails = await mailEverything();
    });

    it.each(ROLES)('tells %s what they may know of, and nothing that the round could hide', (role) => {
      const mine = mails.filter(({ to }) => to === world.addresses[role]);
      expect([...new Set(mine.map(kindOf))].toSorted()).toEqual(mailsTo(role, setting));
      const { rexId } = world;
      expect(mine.flatMap(({ subject, body }) => canariesIn(`${subject} ${body}`, rexId))).toEqual([]);
    });

    it('leaves no mail to anybody else, nor a word of it', () => {
      const { addresses, rexId } = world;
      const known: readonly string[] = Object.values(addresses);
      expect(mails.filter(({ to }) => !known.includes(to))).toEqual([]);
      expect(mails.length).toBeGreaterThan(4);
      expect(canariesIn(JSON.stringify(mails), rexId)).toEqual([]);
    });
  });
});
