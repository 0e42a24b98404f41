import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { authorize } from '#domain/access/policy';
import { companyKey } from '#domain/committee/company';
import { employmentAfter } from '#domain/committee/member-rules';
import { notFound, staleWrite } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database } from '#api/platform/database';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { agreementHash } from '#api/features/committee/agreement-hash';
import type { CommitteeMemberEntity } from '#api/features/committee/committee-member.entity';
import { CommitteeRepository } from '#api/features/committee/committee.repository';
import type { Agreement, AgreementBody } from '#api/features/committee/committee.types';
import { ConflictDetection } from '#api/features/committee/conflict-detection';

/** What a member agrees to before their seat shows them anything of proposals, reviews or people. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly committee: CommitteeRepository,
    private readonly conflictDetection: ConflictDetection,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, conferenceId: string): Promise<Agreement> {
    authorize('seat.agree', actor);
    return this.database.read({ userId: actor.userId, conferenceId }, async (tx) => {
      const words = await this.committee.agreement(tx, conferenceId);
      const { agreedAt } = await this.ownSeat(tx, actor, conferenceId);
      return { words, hash: agreementHash(words), agreedAt: actor.seat!.hasAgreed ? agreedAt : null };
    });
  }

  /** Agrees to the words that were read, and only while they are still those asked for. */
  agree(actor: Actor, conferenceId: string, { agreesTo, company }: AgreementBody): Promise<void> {
    authorize('seat.agree', actor);
    return this.database.transaction({ userId: actor.userId, conferenceId }, async (tx) => {
      const words = await this.committee.agreement(tx, conferenceId);
      const hash = agreementHash(words);
      if (hash !== agreesTo) throw staleWrite({ words, hash });
      const seat = await this.ownSeat(tx, actor, conferenceId);
      const patch: Partial<CommitteeMemberEntity> = {
        agreedTo: hash,
        agreedAt: this.clock.now(),
        ...(company === undefined ? {} : { company, ...employmentAfter(seat, companyKey(company), true) }),
      };
      const saved = await this.committee.change(tx, conferenceId, seat.id, seat.version, patch);
      if (!saved) throw staleWrite({ words, hash });
      if (company !== undefined) await this.conflictDetection.detect(tx, conferenceId);
      await record(tx, this.clock, {
        event: 'agreement.given',
        actorId: actor.userId,
        conferenceId,
        subjectId: seat.id,
        details: { agreedTo: hash, ...(company === undefined ? {} : { company }) },
      });
    });
  }

  private async ownSeat(tx: Tx, actor: Actor, conferenceId: string): Promise<CommitteeMemberEntity> {
    const seat = await this.committee.byId(tx, conferenceId, actor.seat?.memberId ?? '');
    if (!seat) throw notFound();
    return seat;
  }
}
