import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { type Action, authorize } from '#domain/access/policy';
import { callIsOpen } from '#domain/conference/conference-rules';
import { DomainError, notFound, staleWrite } from '#domain/errors';
import { callRefusal } from '#domain/proposal/call-window';
import {
  EDITABLE_STATES,
  type ProposalState,
  type ProposalVerb,
  canBe,
  statesBefore,
} from '#domain/proposal/proposal-state';
import { submissionFaults } from '#domain/proposal/submission-rules';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { RequestConference } from '#api/platform/request';
import type { Tx } from '#api/platform/tx';
import { ConferencesService } from '#api/features/conferences/conferences.service';
import { MyProposalsQueries } from '#api/features/proposals/my-proposals.queries';
import { ProposalsRepository } from '#api/features/proposals/proposals.repository';
import type {
  MyProposal,
  ProposalBody,
  ProposalSpeaker,
  SpeakerBody,
} from '#api/features/proposals/proposals.types';
import { SpeakersService, listIsUnchanged } from '#api/features/proposals/speakers.service';
import { SubmissionMail } from '#api/features/proposals/submission-mail';
import { type Terms, checkChoices, loadTerms } from '#api/features/proposals/submission-terms';

/** One's own proposal, opened for a change: what it holds, and what the conference asks of it. */
interface Opened {
  readonly tx: Tx;
  readonly proposal: MyProposal;
  readonly terms: Terms;
  readonly now: Date;
}

@Injectable()
export class MyProposalsService {
  constructor(
    private readonly database: Database,
    private readonly queries: MyProposalsQueries,
    private readonly proposals: ProposalsRepository,
    private readonly speakers: SpeakersService,
    private readonly conferences: ConferencesService,
    private readonly mail: SubmissionMail,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, conference: RequestConference, body: ProposalBody): Promise<MyProposal> {
    authorize('conference.read', actor, { conferenceIsPublic: conference.isPublic });
    const conferenceId = conference.id;
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const now = this.clock.now();
      const terms = await loadTerms(tx, conferenceId);
      this.checkCall('proposal.create', actor, terms, now);
      checkChoices(body, terms);
      const me = await this.queries.me(tx, actor, conferenceId);
      const { speakers = [fromOwn(me)], topicIds = [], ...words } = body;
      const id = this.clock.newId();
      const number = await this.conferences.takeProposalNumber(tx, conferenceId);
      await this.proposals.add(tx, {
        conferenceId,
        id,
        number,
        createdBy: actor.userId,
        title: '',
        ...words,
      });
      await this.proposals.setTopics(tx, { conferenceId, id }, topicIds);
      const listed = { conferenceId, proposalId: id, authorId: actor.userId! };
      await this.speakers.setList(tx, listed, speakers, [me], null);
      await this.record(tx, 'proposal.begun', actor, conferenceId, number);
      return (await this.queries.find(tx, actor, conferenceId, number))!;
    });
  }

  /** A draft may be left incomplete; what was submitted must stay complete. */
  edit(
    actor: Actor,
    conferenceId: string,
    number: number,
    version: number | null,
    { speakers, ...choices }: ProposalBody,
  ): Promise<MyProposal> {
    return this.changing('proposal.edit', actor, conferenceId, number, async ({ tx, proposal, terms }) => {
      if (!EDITABLE_STATES.includes(proposal.state)) throw wrongState(proposal.state);
      checkChoices(choices, terms);
      const { topicIds, ...words } = choices;
      const saved = await this.proposals.change(tx, conferenceId, number, version ?? 0, words);
      if (!saved) throw staleWrite(proposal);
      if (topicIds) await this.proposals.setTopics(tx, saved, topicIds);
      if (speakers && !listIsUnchanged(speakers, proposal.speakers)) {
        const listed = { conferenceId, proposalId: saved.id, authorId: actor.userId! };
        await this.speakers.setList(tx, listed, speakers, proposal.speakers, proposal);
      }
      const after = (await this.queries.find(tx, actor, conferenceId, number))!;
      if (after.state === 'submitted') refuseIncomplete(after, terms);
      const changed = [...Object.keys(choices), ...(speakers ? ['speakers'] : [])];
      await this.record(tx, 'proposal.edited', actor, conferenceId, number, { changed });
      return after;
    });
  }

  submit(actor: Actor, conferenceId: string, number: number, version: number | null): Promise<MyProposal> {
    return this.changing('proposal.submit', actor, conferenceId, number, async (opened) => {
      if (!canBe('submit', opened.proposal.state)) throw wrongState(opened.proposal.state);
      refuseIncomplete(opened.proposal, opened.terms);
      const after = await this.move(actor, conferenceId, opened, version, 'submit', 'submitted');
      if (!opened.proposal.submittedAt)
        await this.mail.confirm(opened.tx, actor.userId!, conferenceId, opened.terms, after);
      return after;
    });
  }

  withdraw(actor: Actor, conferenceId: string, number: number, version: number | null): Promise<MyProposal> {
    return this.changing('proposal.withdraw', actor, conferenceId, number, (opened) =>
      this.move(actor, conferenceId, opened, version, 'withdraw', 'withdrawn'),
    );
  }

  /** Undoes the withdrawal: what had been submitted is submitted again, a draft is a draft again. */
  restore(actor: Actor, conferenceId: string, number: number, version: number | null): Promise<MyProposal> {
    return this.changing('proposal.restore', actor, conferenceId, number, (opened) =>
      this.move(
        actor,
        conferenceId,
        opened,
        version,
        'restore',
        opened.proposal.submittedAt ? 'submitted' : 'draft',
      ),
    );
  }

  /** Load, authorize: the shape of every change to one's own proposal. Somebody else's answers as if it did not exist. */
  private changing(
    action: Action,
    actor: Actor,
    conferenceId: string,
    number: number,
    decide: (opened: Opened) => Promise<MyProposal>,
  ): Promise<MyProposal> {
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const proposal = await this.queries.find(tx, actor, conferenceId, number);
      if (!proposal) throw notFound();
      authorize('my_proposal.read', actor, { isOwnProposal: true });
      const terms = await loadTerms(tx, conferenceId);
      const now = this.clock.now();
      this.checkCall(action, actor, terms, now, proposal.isAuthor);
      return decide({ tx, proposal, terms, now });
    });
  }

  /** A closed call is refused with the time it closed at, then whatever else the policy asks. */
  private checkCall(action: Action, actor: Actor, terms: Terms, now: Date, isAuthor?: boolean): void {
    const closed = callRefusal(terms, now);
    if (closed) throw closed;
    authorize(action, actor, {
      callIsOpen: callIsOpen(terms, now),
      ...(isAuthor === undefined ? {} : { isAuthor }),
    });
  }

  private async move(
    actor: Actor,
    conferenceId: string,
    { tx, proposal, now }: Opened,
    version: number | null,
    verb: ProposalVerb,
    to: ProposalState,
  ): Promise<MyProposal> {
    const from = statesBefore(verb, to);
    if (!from.includes(proposal.state)) throw wrongState(proposal.state);
    const key = { conferenceId, number: proposal.number, version: version ?? 0 };
    if (!(await this.proposals.move(tx, key, from, to, now))) throw staleWrite(proposal);
    await this.record(tx, `proposal.${to}`, actor, conferenceId, proposal.number, { from: proposal.state });
    return (await this.queries.find(tx, actor, conferenceId, proposal.number))!;
  }

  private record(
    tx: Tx,
    event: string,
    actor: Actor,
    conferenceId: string,
    number: number,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const subjectId = `#${number}`;
    return record(tx, this.clock, { event, actorId: actor.userId, conferenceId, subjectId, details });
  }
}

const fromOwn = ({ email, name, company }: ProposalSpeaker): SpeakerBody => ({
  email: email!,
  name,
  company,
});

function refuseIncomplete(proposal: MyProposal, terms: Terms): void {
  const faults = submissionFaults(proposal, terms);
  if (faults.length > 0) throw new DomainError('invalid', 'Some things are missing.', { faults });
}

const WORDS: Record<ProposalState, string> = {
  draft: 'is a draft',
  submitted: 'is submitted',
  accepted: 'is accepted',
  waitlisted: 'is on the waitlist',
  rejected: 'was not accepted',
  confirmed: 'is confirmed',
  declined: 'was declined',
  set_aside: 'was set aside',
  withdrawn: 'is withdrawn',
  cancelled: 'is cancelled',
};

const wrongState = (state: ProposalState): DomainError =>
  new DomainError('wrong_state', `This talk ${WORDS[state]}; this cannot be done with it now.`);
