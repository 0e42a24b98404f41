import { type TestConference, aConference } from '../../factories/conferences';
import { type Seat, aMember, aUser, newId } from '../../factories/people';
import type { TestProposal } from '../../factories/proposals';
import { anAssignedProposal } from '../../factories/reviews';
import { aReview } from '../../factories/review-season';
import { type TestApp, startTestApp } from '../app';
import type { Browserless } from '../browserless';

export interface Person {
  readonly key: string;
  readonly voice: string;
  readonly label: string | null;
  readonly name: string | null;
  readonly isMe: boolean;
}
export interface Said {
  readonly id: string;
  readonly parentId: string | null;
  readonly text: string;
  readonly by: Person;
  readonly mentions: Person[];
  readonly place: number;
  readonly version: number;
  readonly changedAt: string | null;
  readonly isDeleted: boolean;
}
export interface DiscussionAnswer {
  readonly revision: number;
  readonly isOpen: boolean;
  readonly readPlace: number;
  readonly comments: Said[];
  readonly people: Person[];
}

const NAMES = ['rita', 'rex', 'ravi', 'cochair', 'organizer', 'trackChair', 'otherTrackChair'] as const;
export type Name = (typeof NAMES)[number];

export interface DiscussionWorld {
  readonly app: TestApp;
  readonly conference: TestConference;
  readonly seats: Readonly<Record<Name, Seat>>;
  readonly callers: Readonly<Record<Name, Browserless>>;
  /** A talk in Security, reviewed by Rita and Rex, and assigned to Ravi. */
  reviewedTalk(): Promise<TestProposal>;
  at(talk: TestProposal, rest?: string): string;
  read(who: Name, talk: TestProposal): Promise<DiscussionAnswer>;
  /** Writes a comment; answers its id. */
  say(
    who: Name,
    talk: TestProposal,
    text: string,
    more?: { mentions?: string[]; parentId?: string },
  ): Promise<string>;
}

/** A round with discussions: three reviewers, a co-chair, an organizer, and the chairs of two tracks. */
export async function aDiscussionWorld(slug: string): Promise<DiscussionWorld> {
  const app = await startTestApp();
  const conference = await aConference(app, slug);
  await app.sql('update review_rounds set is_discussed = true where conference_id = $1', [conference.id]);
  const seat = async (name: Name, roles: Parameters<typeof aMember>[3]): Promise<[Name, Seat]> => [
    name,
    await aMember(app, conference.id, await aUser(app, `${name} ${slug}`), roles),
  ];
  const track = (name: string) => ({ role: 'track_chair', trackId: conference.tracks[name]! }) as const;
  const seats = Object.fromEntries([
    await seat('rita', ['reviewer']),
    await seat('rex', ['reviewer']),
    await seat('ravi', ['reviewer']),
    await seat('cochair', ['cochair']),
    await seat('organizer', ['organizer']),
    await seat('trackChair', [track('Security')]),
    await seat('otherTrackChair', [track('Networking')]),
  ]) as Record<Name, Seat>;
  const callers = Object.fromEntries(
    await Promise.all(
      NAMES.map(async (name) => [name, await app.visitor().signIn(seats[name].email)] as const),
    ),
  ) as Record<Name, Browserless>;
  const at = (talk: TestProposal, rest = ''): string =>
    `/api/conferences/${slug}/discussions/${talk.number}${rest}`;
  return {
    app,
    conference,
    seats,
    callers,
    at,
    reviewedTalk: async () => {
      const { rita, rex, ravi } = seats;
      const talk = await anAssignedProposal(app, conference, [rita, rex, ravi], {
        trackId: conference.tracks['Security']!,
      });
      await aReview(app, conference, talk, rita, 4);
      await aReview(app, conference, talk, rex, 2);
      return talk;
    },
    read: async (who, talk) => (await callers[who].get<DiscussionAnswer>(at(talk))).json(),
    say: async (who, talk, text, { mentions = [], parentId = null as string | null } = {}) => {
      const id = newId();
      const body = { proposalId: talk.id, text, mentions, parentId };
      const saved = await callers[who].put(at(talk, `/comments/${id}`), body, 'new');
      if (saved.status !== 200) throw new Error(`${who} may not say it: ${saved.status} ${saved.text}`);
      return id;
    },
  };
}
