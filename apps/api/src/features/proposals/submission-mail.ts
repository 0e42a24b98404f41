import { Injectable } from '@nestjs/common';
import { inZone } from '#domain/proposal/call-window';
import { Mail } from '#api/platform/mail';
import type { Tx } from '#api/platform/tx';
import type { MyProposal } from '#api/features/proposals/proposals.types';
import type { Terms } from '#api/features/proposals/submission-terms';

/** Tells the author that a proposal has arrived. Co-speakers get no mail: listing an address must not be a way to send some. */
@Injectable()
export class SubmissionMail {
  constructor(private readonly mail: Mail) {}

  async confirm(
    tx: Tx,
    userId: string,
    conferenceId: string,
    terms: Terms,
    { number, title }: MyProposal,
  ): Promise<void> {
    const author = await tx.one<{ address: string }>(
      'select address from emails where user_id = $1 and is_primary',
      [userId],
    );
    if (!author) return;
    const until = terms.callClosesAt
      ? ` until the call closes on ${inZone(terms.callClosesAt, terms.timeZone)}`
      : '';
    await this.mail.queue(tx, {
      conferenceId,
      to: author.address,
      subject: `Submitted to ${terms.conferenceName}: ${title} (#${number})`,
      body: `Your talk has arrived.\n\n  #${number}  ${title}\n  ${terms.conferenceName}\n\nYou can change or withdraw it${until}:\n\n${this.mail.link(`/c/${terms.slug}/my-talks/${number}`)}\n`,
    });
  }
}
