import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { DomainError, invalidField, notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { MisfiledRepository } from '#api/features/misfiled/misfiled.repository';
import type { TrackMoved } from '#api/features/misfiled/misfiled.types';
import { loadProposalFacts, type ProposalFacts } from '#api/features/proposals/proposal-facts';
import { changeTrack } from '#api/features/proposals/track-change';

/**
 * Moving a talk to the track its reviewers name, or turning that down. Reviews and scores are of the talk and stay with
 * it; untouched places of reviewers who do not know the new track are filled anew by the fill that the move asks for.
 */
@Injectable()
export class MisfiledService {
  constructor(
    private readonly database: Database,
    private readonly misfiled: MisfiledRepository,
    private readonly clock: Clock,
  ) {}

  move(
    actor: Actor,
    conferenceId: string,
    number: number,
    seen: number | null,
    trackId: string,
  ): Promise<TrackMoved> {
    return this.changing(actor, conferenceId, number, async (tx, facts) => {
      if (!(await this.misfiled.hasTrack(tx, conferenceId, trackId)))
        throw invalidField('trackId', 'This conference has no such track.');
      if (facts.trackId === trackId)
        throw new DomainError('wrong_state', 'The talk is in this track already.');
      const version = await this.put(tx, conferenceId, facts, seen, trackId);
      const id = this.clock.newId();
      const fromTrackId = facts.trackId ?? null;
      await this.misfiled.addMove(tx, {
        conferenceId,
        id,
        proposalId: facts.proposalId,
        fromTrackId,
        toTrackId: trackId,
        movedBy: actor.userId,
        versionLeft: version,
      });
      await this.tell(tx, actor, conferenceId, facts, 'proposal.moved', { fromTrackId, toTrackId: trackId });
      return { id, version };
    });
  }

  /** Only while nobody has changed the talk since. */
  undo(actor: Actor, conferenceId: string, moveId: string): Promise<number> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const move = await this.misfiled.move(tx, conferenceId, moveId);
      if (!move) throw notFound();
      const facts = await loadProposalFacts(tx, actor, conferenceId, move.number, this.clock.now());
      authorize('proposal.move', actor, facts);
      if (!(await this.misfiled.undoMove(tx, conferenceId, moveId, this.clock.now())))
        throw new DomainError('wrong_state', 'This was taken back already.');
      const version = await this.put(tx, conferenceId, facts, move.versionLeft, move.fromTrackId);
      const details = { fromTrackId: move.toTrackId, toTrackId: move.fromTrackId };
      await this.tell(tx, actor, conferenceId, facts, 'proposal.moved_back', details);
      return version;
    });
  }

  /** It is there or it is not, so it carries no version. */
  dismiss(actor: Actor, conferenceId: string, number: number): Promise<void> {
    return this.changing(actor, conferenceId, number, async (tx, facts) => {
      const { proposalId } = facts;
      const suggestions = await this.misfiled.suggestions(tx, conferenceId, proposalId);
      if (suggestions === 0)
        throw new DomainError('wrong_state', 'No reviewer names another track for this talk.');
      const dismissedBy = actor.userId;
      await this.misfiled.dismiss(tx, { conferenceId, proposalId, suggestions, dismissedBy });
      await this.tell(tx, actor, conferenceId, facts, 'track_suggestion.dismissed', { suggestions });
    });
  }

  restore(actor: Actor, conferenceId: string, number: number): Promise<void> {
    return this.changing(actor, conferenceId, number, async (tx, facts) => {
      if (!(await this.misfiled.restore(tx, conferenceId, facts.proposalId))) throw notFound();
      await this.tell(tx, actor, conferenceId, facts, 'track_suggestion.restored', {});
    });
  }

  private changing<T>(
    actor: Actor,
    conferenceId: string,
    number: number,
    decide: (tx: Tx, facts: ProposalFacts) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, this.clock.now());
      authorize('proposal.move', actor, facts);
      return decide(tx, facts);
    });
  }

  private async put(
    tx: Tx,
    conferenceId: string,
    { proposalId, state, trackId, version }: ProposalFacts,
    seen: number | null,
    to: string | null,
  ): Promise<number> {
    if (state !== 'submitted')
      throw new DomainError('wrong_state', 'Only a talk that is under review can be moved.');
    const moved = await changeTrack(tx, { conferenceId, id: proposalId }, seen ?? 0, to);
    if (moved === null) throw staleWrite({ trackId: trackId ?? null, version });
    return moved;
  }

  private tell(
    tx: Tx,
    actor: Actor,
    conferenceId: string,
    { proposalId, number }: ProposalFacts,
    event: string,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const about = { number, ...details };
    return record(tx, this.clock, {
      event,
      actorId: actor.userId,
      conferenceId,
      subjectId: proposalId,
      details: about,
    });
  }
}
