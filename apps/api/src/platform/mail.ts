import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Clock } from '#api/platform/clock';
import { CONFIG, type Config } from '#api/platform/config';
import { Database, INSTALLATION } from '#api/platform/database';
import { Jobs } from '#api/platform/jobs';
import type { Tx } from '#api/platform/tx';

export interface MailToSend {
  readonly conferenceId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Mail is a row written in the transaction of the change; a job sends it. Without SMTP_URL it stays in the preview inbox. */
@Injectable()
export class Mail implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('mail.send', (payload) => this.send((payload as { id: string }).id));
  }

  get isStored(): boolean {
    return this.config.smtpUrl === null;
  }

  /** An absolute link into this installation. */
  link(path: string): string {
    return `${this.config.publicUrl ?? `http://${this.config.host}:${this.config.port}`}${path}`;
  }

  async queue(tx: Tx, mail: MailToSend): Promise<void> {
    await this.queueAll(tx, [mail]);
  }

  /** Many at once, in two statements; returns their ids, in order. */
  async queueAll(tx: Tx, mails: readonly MailToSend[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const ids = mails.map(() => this.clock.newId());
    await tx.run(
      `insert into mails (id, conference_id, to_address, subject, body, message_id, state)
       select *, $7 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      [
        ids,
        mails.map((mail) => mail.conferenceId),
        mails.map((mail) => mail.to),
        // A line break in a subject would start a new header.
        mails.map((mail) => mail.subject.replace(/[\r\n]+/g, ' ')),
        mails.map((mail) => mail.body),
        ids.map((id) => `<${id}@rostrum>`),
        this.isStored ? 'stored' : 'queued',
      ],
    );
    if (!this.isStored)
      await this.jobs.enqueueAll(
        tx,
        'mail.send',
        ids.map((id) => ({ id })),
        5,
      );
    return ids;
  }

  /** Claimed before it is sent: a death between the server's acceptance and our note leaves "sending", never a second copy. */
  private async send(id: string): Promise<void> {
    const mail = await this.database.transaction(INSTALLATION, (tx) =>
      tx.one<{ to_address: string; subject: string; body: string; message_id: string }>(
        `update mails set state = 'sending' where id = $1 and state in ('queued', 'failed') returning to_address, subject, body, message_id`,
        [id],
      ),
    );
    if (!mail) return;
    try {
      await createTransport(this.config.smtpUrl!).sendMail({
        from: this.config.mailFrom,
        to: mail.to_address,
        subject: mail.subject,
        text: mail.body,
        messageId: mail.message_id,
      });
    } catch (error) {
      await this.database.transaction(INSTALLATION, (tx) =>
        tx.run(`update mails set state = 'failed', failure = $2 where id = $1`, [
          id,
          (error as Error).message,
        ]),
      );
      throw error;
    }
    await this.database.transaction(INSTALLATION, (tx) =>
      tx.run(`update mails set state = 'sent', sent_at = now(), failure = null where id = $1`, [id]),
    );
  }
}
