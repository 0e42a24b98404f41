import { instantOf, localTime } from '#domain/conference/zoned-time';
import type { Role } from '#domain/access/actor';
import type { ReminderWish } from '#domain/review/reminder';
import type { Dice } from '#api/features/exchange/demo/dice';
import type { DemoPeople, DemoPerson } from '#api/features/exchange/demo/demo-people';
import type { DemoTalk } from '#api/features/exchange/demo/demo-talks';
import { emptySeason, type Season } from '#api/features/exchange/season/season';

type Lists = { -readonly [K in keyof Season]: Season[K] extends readonly (infer Row)[] ? Row[] : Season[K] };

export interface DemoMember {
  readonly id: string;
  readonly userId: string;
  readonly person: DemoPerson;
  /** Level by track id. */
  readonly expertise: ReadonlyMap<string, number>;
  readonly profile: DemoProfile;
  /** Keys of companies whose people the member says they are close to. */
  readonly closeTo: Set<string>;
}

/** What a member says of themselves beside what they know. */
export interface DemoProfile {
  readonly languages: readonly string[];
  readonly isSenior: boolean;
  readonly wishedLoad: number | null;
  readonly reminded: ReminderWish;
}

const NOTHING_SAID: DemoProfile = {
  languages: [],
  isSenior: false,
  wishedLoad: null,
  reminded: 'checkpoints',
};

export interface DemoSpeaker {
  readonly id: string;
  readonly person: DemoPerson;
  readonly userId: string | null;
}

export interface DemoProposal {
  readonly id: string;
  readonly trackId: string | null;
  readonly topic: string;
  /** Empty: not said. */
  readonly language: string;
  readonly speakers: readonly DemoSpeaker[];
  /** How good the talk is, on the scale of the scores: what reviewers see through their own glasses. */
  readonly quality: number;
}

export interface DemoSettings {
  readonly now: Date;
  readonly newId: () => string;
  readonly dice: Dice;
  /** Of all the demo: nobody is made twice. */
  readonly people: DemoPeople;
}

const DAY = 86_400_000;

/** One demo conference while it is being made: rows, and the days and ids they hang together by. */
export class DemoSeason {
  readonly rows: Lists;
  private number = 0;

  constructor(
    readonly conference: {
      readonly slug: string;
      readonly name: string;
      readonly timeZone: string;
      readonly startsIn: number;
      readonly days: number;
    },
    readonly settings: DemoSettings,
  ) {
    this.rows = emptySeason({
      id: settings.newId(),
      slug: conference.slug,
      name: conference.name,
      timeZone: conference.timeZone,
      startsOn: this.day(conference.startsIn),
      endsOn: this.day(conference.startsIn + conference.days - 1),
      isDemo: true,
    }) as Lists;
  }

  get id(): string {
    return this.rows.conference.id;
  }

  /** The calendar day so many days from now, in the conference's zone. */
  day(days: number): string {
    return localTime(new Date(this.settings.now.getTime() + days * DAY), this.conference.timeZone).slice(
      0,
      10,
    );
  }

  /** A wall-clock time on that day. */
  at(days: number, time = '23:59'): Date {
    return instantOf(`${this.day(days)}T${time}`, this.conference.timeZone);
  }

  /** Some moment between two others. */
  between(from: Date, to: Date): Date {
    return new Date(
      from.getTime() +
        this.settings.dice.below(Math.max(1, Math.round((to.getTime() - from.getTime()) / 1000))) * 1000,
    );
  }

  /** An account that only this demo has: nobody signs in to it, the admin looks as it. */
  addUser(person: DemoPerson): string {
    const { newId, now } = this.settings;
    const id = newId();
    this.rows.users.push({ id, name: person.name, isDemo: true });
    this.rows.emails.push({
      id: newId(),
      userId: id,
      address: person.email,
      isPrimary: true,
      verifiedAt: now,
    });
    return id;
  }

  addMember(
    person: DemoPerson,
    roles: readonly (Exclude<Role, 'track_chair'> | { readonly chairs: string })[],
    expertise: ReadonlyMap<string, number> = new Map(),
    profile: Partial<DemoProfile> = {},
    userId = this.addUser(person),
  ): DemoMember {
    const said = { ...NOTHING_SAID, ...profile };
    const id = this.settings.newId();
    const conferenceId = this.id;
    const { name, email, company, companyKey } = person;
    this.rows.members.push({
      conferenceId,
      id,
      userId,
      email,
      name,
      company,
      companyKey,
      ...said,
      languages: [...said.languages],
      state: 'active',
      joinedAt: this.settings.now,
    });
    for (const role of roles) {
      this.rows.roles.push(
        typeof role === 'string'
          ? { conferenceId, memberId: id, role, trackId: null }
          : { conferenceId, memberId: id, role: 'track_chair', trackId: role.chairs },
      );
    }
    for (const [trackId, level] of expertise)
      this.rows.expertise.push({ conferenceId, memberId: id, trackId, level });
    return { id, userId, person, expertise, profile: said, closeTo: new Set() };
  }

  addSpeaker(person: DemoPerson, userId: string | null): DemoSpeaker {
    const id = this.settings.newId();
    const { name, email, company, companyKey, jobTitle, bio } = person;
    this.rows.speakers.push({
      conferenceId: this.id,
      id,
      userId,
      email,
      name,
      company,
      companyKey,
      jobTitle,
      bio,
    });
    return { id, person, userId };
  }

  addProposal(proposal: {
    readonly talk: DemoTalk;
    readonly trackId: string | null;
    readonly formatId: string;
    readonly levelId: string;
    readonly speakers: readonly DemoSpeaker[];
    readonly quality: number;
    readonly writtenAt: Date;
    readonly isDraft?: boolean;
    readonly language?: string;
  }): DemoProposal {
    const { talk, trackId, formatId, levelId, speakers, quality, writtenAt } = proposal;
    const { isDraft = false, language = '' } = proposal;
    const id = this.settings.newId();
    this.number += 1;
    this.rows.conference = { ...this.rows.conference, nextProposalNumber: this.number + 1 };
    this.rows.proposals.push({
      conferenceId: this.id,
      id,
      number: this.number,
      trackId,
      formatId,
      levelId,
      title: talk.title,
      description: talk.description,
      benefits: talk.benefits,
      language,
      state: isDraft ? 'draft' : 'submitted',
      createdBy: speakers[0]!.userId,
      submittedAt: isDraft ? null : writtenAt,
      createdAt: writtenAt,
      updatedAt: writtenAt,
    });
    speakers.forEach((speaker, position) => {
      this.rows.proposalSpeakers.push({
        conferenceId: this.id,
        proposalId: id,
        speakerId: speaker.id,
        position,
      });
    });
    return { id, trackId, topic: talk.topic, language, speakers, quality };
  }
}
