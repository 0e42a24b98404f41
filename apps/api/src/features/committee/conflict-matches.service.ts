import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import {
  ConflictMatchesRepository,
  type MatchKey,
  type PersonPair,
} from '#api/features/committee/conflict-matches.repository';

export type MatchVerdict = 'same' | 'different';

const COMPANY_KEY = /^[\p{L}\p{N}]{1,200}$/u;

/** The pair of two companies, whichever is named first. Throws not_found where a text is no company's key. */
export function companyPair(conferenceId: string, one: string, other: string): MatchKey {
  const [oneKey, otherKey] = [one, other].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (one === other || ![one, other].every((key) => COMPANY_KEY.test(key))) throw notFound();
  return { of: 'companies', key: { conferenceId, oneKey: oneKey!, otherKey: otherKey! } };
}

export const personPair = (key: PersonPair): MatchKey => ({ of: 'people', key });

/** What organizers say of companies under two names and people under two addresses. */
@Injectable()
export class ConflictMatchesService {
  constructor(
    private readonly database: Database,
    private readonly matches: ConflictMatchesRepository,
    private readonly conflictDetection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  /** @param seen null: the caller saw it undecided */
  decide(actor: Actor, match: MatchKey, seen: number | null, verdict: MatchVerdict): Promise<number> {
    return this.changing(actor, match, 'decided', { verdict }, async (tx, isAboutMe) => {
      if (verdict === 'different') authorize('conflict_match.dismiss', actor, { isOwn: isAboutMe });
      const decided = { verdict, decidedBy: actor.userId, decidedAt: this.clock.now() };
      if (seen !== null) return (await this.matches.change(tx, match, seen, decided))?.version ?? null;
      return (await this.add(tx, match, decided)) ? 1 : null;
    });
  }

  /** Leaves it undecided, as before anybody said a word. */
  async takeBack(actor: Actor, match: MatchKey, seen: number | null): Promise<void> {
    await this.changing(actor, match, 'taken_back', {}, async (tx, isAboutMe) => {
      authorize('conflict_match.dismiss', actor, { isOwn: isAboutMe });
      if (!(await this.matches.find(tx, match))) throw notFound();
      return (await this.matches.remove(tx, match, seen ?? 0)) ? 1 : null;
    });
  }

  /** Load, authorize, change under the version seen, detect, record. */
  private changing(
    actor: Actor,
    match: MatchKey,
    happened: 'decided' | 'taken_back',
    details: Readonly<Record<string, unknown>>,
    change: (tx: Tx, isAboutMe: boolean) => Promise<number | null>,
  ): Promise<number> {
    const { conferenceId, ...pair } = match.key;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      authorize('conflict_match.decide', actor);
      const version = await change(tx, await this.isAbout(tx, match, actor.seat!.memberId));
      if (version === null) {
        const current = await this.matches.find(tx, match);
        throw staleWrite(current && { verdict: current.verdict, version: current.version });
      }
      await this.conflictDetection.detect(tx, conferenceId);
      const event = `${match.of === 'companies' ? 'company' : 'person'}_match.${happened}`;
      await record(tx, this.clock, {
        event,
        actorId: actor.userId,
        conferenceId,
        subjectId: Object.values(pair).join(' '),
        details: { ...pair, ...details },
      });
      return version;
    });
  }

  private async add(
    tx: Tx,
    match: MatchKey,
    decided: { verdict: string; decidedBy: string | null; decidedAt: Date },
  ): Promise<boolean> {
    if (match.of === 'companies') return this.matches.addCompanies(tx, match.key, decided);
    const person = await this.matches.person(tx, match.key);
    return this.matches.addPerson(tx, match.key, person!, decided);
  }

  /** Whether a verdict would say something of the member themselves. Throws not_found where nobody is meant. */
  private async isAbout(tx: Tx, match: MatchKey, memberId: string): Promise<boolean> {
    if (match.of === 'companies') {
      const own = await this.matches.companyKeysOf(tx, match.key.conferenceId, memberId);
      return own.includes(match.key.oneKey) || own.includes(match.key.otherKey);
    }
    const person = await this.matches.person(tx, match.key);
    if (!person) throw notFound();
    return person.memberId === memberId;
  }
}
