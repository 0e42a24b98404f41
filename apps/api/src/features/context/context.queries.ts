import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize, may } from '#domain/access/policy';
import { isFirstTimer } from '#domain/proposal/speaker-experience';
import { labelKeys } from '#api/features/reviews/label-keys';
import { anonymousLabels } from '#domain/review/anonymous-labels';
import { says } from '#domain/similarity/terms';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import type { Tx } from '#api/platform/tx';
import { OTHERS, SIMILAR, SPEAKERS } from '#api/features/context/context.sql';
import {
  type EarlierTalkShown,
  MOST,
  type OtherProposal,
  type ProposalContext,
  type SimilarTalk,
  type SpeakerInContext,
} from '#api/features/context/context.types';
import {
  type ProposalFacts,
  loadProposalFacts,
  loadReviewFacts,
} from '#api/features/proposals/proposal-facts';

interface StoredSpeaker {
  readonly id: string;
  readonly name: string;
  readonly hasSpokenBefore: boolean | null;
  readonly told: EarlierTalkShown[];
  readonly programmes: EarlierTalkShown[];
}
type StoredOther = OtherProposal & { readonly speakerIds: readonly string[] };
type StoredSimilar = SimilarTalk & { readonly askedText: string; readonly otherText: string };

/** Who reads, and what of. */
interface Reading {
  readonly actor: Actor;
  readonly conferenceId: string;
  readonly facts: ProposalFacts;
  readonly hidden: boolean;
}

/** What surrounds a proposal, for whoever reviews it and for its chairs; four statements, whatever surrounds it. */
@Injectable()
export class ContextQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  forReviewer(
    actor: Actor,
    conferenceId: string,
    number: number,
    inRound: string | null,
  ): Promise<ProposalContext> {
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadReviewFacts(tx, actor, conferenceId, number, now, inRound);
      authorize('proposal_context.read', actor, facts);
      const hidden = !may('speakers.read_as_reviewer', actor, facts);
      return this.context(tx, { actor, conferenceId, facts, hidden }, now);
    });
  }

  forChair(
    actor: Actor,
    conferenceId: string,
    number: number,
    inRound: string | null,
  ): Promise<ProposalContext> {
    const now = this.clock.now();
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const facts = await loadProposalFacts(tx, actor, conferenceId, number, now, inRound);
      authorize('proposal_context.read_as_chair', actor, facts);
      const hidden = !may('speakers.read_as_chair', actor, facts);
      return this.context(tx, { actor, conferenceId, facts, hidden }, now);
    });
  }

  private async context(
    tx: Tx,
    { actor, conferenceId, facts: { proposalId, labelSalt }, hidden }: Reading,
    now: Date,
  ): Promise<ProposalContext> {
    const { memberId } = actor.seat!;
    const reader = [conferenceId, proposalId, memberId, actor.userId, hidden];
    const speakers = await tx.rows<StoredSpeaker>(SPEAKERS, [conferenceId, proposalId, now]);
    const others = await tx.rows<StoredOther>(OTHERS, reader);
    const similar = await tx.rows<StoredSimilar>(SIMILAR, [...reader, now]);
    const labels = anonymousLabels(
      speakers.map(({ id }) => id),
      labelKeys(labelSalt, memberId, proposalId),
    );
    const shown = speakers.map((speaker) =>
      shownSpeaker(speaker, others, hidden ? labels.get(speaker.id)! : null),
    );
    return {
      // The order of the list would tell which letter is whom.
      speakers: hidden ? shown.toSorted((a, b) => (a.label! < b.label! ? -1 : 1)) : shown,
      others: others.map(({ speakerIds: _ids, ...other }) => other),
      similar: similar.map(({ askedText, otherText, words, ...talk }) => ({
        ...talk,
        // A word that a redaction took out of either text is not told here.
        words: words.filter((word) => says(askedText, word) && says(otherText, word)),
      })),
    };
  }
}

/** @param label in place of who it is; null: the name is shown */
function shownSpeaker(
  { id, name, hasSpokenBefore, told, programmes }: StoredSpeaker,
  others: readonly StoredOther[],
  label: string | null,
): SpeakerInContext {
  return {
    name: label === null ? name : null,
    label,
    isFirstTimer: isFirstTimer(hasSpokenBefore, told.length, programmes.length),
    earlierTalks: label === null ? [...programmes, ...told].slice(0, MOST.earlier) : [],
    otherNumbers: others.flatMap(({ number, speakerIds }) => (speakerIds.includes(id) ? [number] : [])),
  };
}
