import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { speakerListFaults } from '#domain/proposal/draft-rules';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { MyProposalsQueries } from '#api/features/proposals/my-proposals.queries';
import { type Listing, SpeakersRepository } from '#api/features/proposals/speakers.repository';
import type {
  MyProposal,
  MySpeakerBody,
  ProposalSpeaker,
  SpeakerBody,
} from '#api/features/proposals/proposals.types';

/** A proposal whose list of speakers is set. */
export interface ListedProposal {
  readonly conferenceId: string;
  readonly proposalId: string;
  readonly authorId: string;
}

@Injectable()
export class SpeakersService {
  constructor(
    private readonly database: Database,
    private readonly queries: MyProposalsQueries,
    private readonly speakers: SpeakersRepository,
    private readonly conflicts: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets who speaks, in the transaction of the proposal's change, and looks for conflicts of interest at once. `known` is
   * what the author may know of these people; `current` answers a stale write of what they said about themselves.
   */
  async setList(
    tx: Tx,
    proposal: ListedProposal,
    wanted: readonly SpeakerBody[],
    known: readonly ProposalSpeaker[],
    current: MyProposal | null,
  ): Promise<void> {
    const faults = speakerListFaults(wanted);
    if (faults.length > 0) throw new DomainError('invalid', faults[0]!.reason, { faults });
    const list = wanted.map((speaker) => ({ ...complete(speaker, known), speakerId: this.clock.newId() }));
    await this.speakers.addMissing(tx, proposal.conferenceId, list);
    const isFresh = await this.changeOwn(tx, proposal, wanted, list, known);
    if (!isFresh) throw staleWrite(current);
    await this.speakers.takeOver(tx, proposal, list);
    const removed = await this.speakers.list(tx, proposal, list);
    await this.speakers.forgetUnlisted(tx, proposal.conferenceId, removed);
    await this.conflicts.detect(tx, proposal.conferenceId);
  }

  /** A listed person with an account corrects what is said about them; open after the deadline, too. */
  async editOwn(
    actor: Actor,
    conferenceId: string,
    number: number,
    version: number | null,
    words: MySpeakerBody,
  ): Promise<MyProposal> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const before = await this.queries.find(tx, actor, conferenceId, number);
      const me = before?.speakers.find((speaker) => speaker.version !== null);
      if (!before || !me?.email) throw notFound();
      authorize('my_speaker.edit', actor, { isOwnProposal: true });
      const key = { conferenceId, email: me.email, userId: actor.userId! };
      const saved = await this.speakers.changeOwn(tx, key, version ?? 0, words);
      if (!saved) throw staleWrite(before);
      await this.conflicts.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'speaker.edited',
        actorId: actor.userId,
        conferenceId,
        subjectId: saved.id,
        details: { number },
      });
      return (await this.queries.find(tx, actor, conferenceId, number))!;
    });
  }

  /**
   * Whoever has just proved an address is the speaker whom others listed with it, in every conference. What they wrote
   * about themselves in their own proposals counts from now on.
   */
  async claim(tx: Tx, userId: string, address: string): Promise<void> {
    const claimed = await this.speakers.claim(tx, userId, address);
    for (const { conferenceId, id, ownWords } of claimed) {
      if (ownWords?.name) await this.speakers.setWords(tx, conferenceId, id, ownWords);
      await this.conflicts.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'speaker.claimed',
        actorId: userId,
        conferenceId,
        subjectId: id,
      });
    }
  }

  /** The author's words about themselves are a speaker's own, under the version seen. */
  private async changeOwn(
    tx: Tx,
    { conferenceId, authorId }: ListedProposal,
    wanted: readonly SpeakerBody[],
    list: readonly Listing[],
    known: readonly ProposalSpeaker[],
  ): Promise<boolean> {
    for (const [i, { email, name, company, jobTitle, bio }] of list.entries()) {
      const own = known.find((speaker) => speaker.email === email && speaker.version !== null);
      if (!own || isSame(list[i]!, own)) continue;
      const key = { conferenceId, email, userId: authorId };
      const version = wanted[i]!.version ?? own.version!;
      if (!(await this.speakers.changeOwn(tx, key, version, { name, company, jobTitle, bio }))) return false;
    }
    return true;
  }
}

type Words = Omit<Listing, 'speakerId'>;

const isSame = (words: Words, speaker: ProposalSpeaker): boolean =>
  (['email', 'name', 'company', 'jobTitle', 'bio'] as const).every(
    (field) => words[field] === speaker[field],
  );

/** What a caller leaves out of a person stays as it was. */
function complete(
  { email, name, company, jobTitle, bio }: SpeakerBody,
  known: readonly ProposalSpeaker[],
): Words {
  const before = known.find((speaker) => speaker.email === email);
  return {
    email,
    name,
    company,
    jobTitle: jobTitle ?? before?.jobTitle ?? '',
    bio: bio ?? before?.bio ?? '',
  };
}

/** Whether the list says nothing new, so that saving the rest of a proposal need not look at its speakers. */
export const listIsUnchanged = (wanted: readonly SpeakerBody[], known: readonly ProposalSpeaker[]): boolean =>
  wanted.length === known.length && wanted.every((speaker, i) => isSame(complete(speaker, known), known[i]!));
