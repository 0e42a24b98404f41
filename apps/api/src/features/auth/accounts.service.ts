import { Injectable } from '@nestjs/common';
import { DomainError, invalidField } from '#domain/errors';
import { Clock } from '#api/platform/clock';
import { Database, INSTALLATION } from '#api/platform/database';
import { Mail } from '#api/platform/mail';
import { record } from '#api/platform/record';
import type { Tx } from '#api/platform/tx';
import { AccountsRepository } from '#api/features/auth/accounts.repository';
import { hashPassword, hashToken, newToken, passwordFits } from '#api/features/auth/secrets';
import { ConflictDetection } from '#api/features/committee/conflict-detection';
import { SpeakersService } from '#api/features/proposals/speakers.service';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const LINK_HOURS = 24;
/** As many are mailed to one address in an hour as its owner may need, whoever asks for more. */
const LINKS_AN_HOUR = 8;

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly conflictDetection: ConflictDetection,
    private readonly speakers: SpeakersService,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  /** The first account runs the installation; whoever sits at the console owns its address. */
  async setUp(account: NewAccount): Promise<string> {
    const passwordHash = await hashPassword(account.password);
    return this.database.transaction(INSTALLATION, async (tx) => {
      if (!(await this.accounts.isEmptyInstallation(tx))) {
        throw new DomainError(
          'wrong_state',
          'This installation has its first account already. Sign in instead.',
        );
      }
      const id = await this.add(tx, account, passwordHash, { isFirst: true });
      await record(tx, this.clock, {
        event: 'installation.set_up',
        actorId: id,
        conferenceId: null,
        subjectId: id,
      });
      return id;
    });
  }

  /** Without a password a mailed link is the way in, the first of them the one that confirms the address. */
  async signUp(
    account: Omit<NewAccount, 'password'> & { password?: string },
    leadsTo: string,
  ): Promise<string> {
    const passwordHash = account.password ? await hashPassword(account.password) : null;
    return this.database.transaction(INSTALLATION, async (tx) => {
      if ((await this.accounts.byAddress(tx, account.email)).length > 0) {
        throw new DomainError(
          'taken',
          'There is an account with this address. Sign in, or have a link mailed to you.',
          {
            faults: [{ field: 'email', reason: 'There is an account with this address.' }],
          },
        );
      }
      const id = await this.add(tx, account, passwordHash);
      await record(tx, this.clock, {
        event: 'account.signed_up',
        actorId: id,
        conferenceId: null,
        subjectId: id,
      });
      await this.mailLink(tx, id, account.email, leadsTo, 'Confirm your address');
      return id;
    });
  }

  /** The account that address and password belong to, or null. */
  async check(email: string, password: string): Promise<string | null> {
    const found = await this.database.read(INSTALLATION, (tx) => this.accounts.byAddress(tx, email));
    const verified = found.filter((account) => account.isVerified);
    const candidate = (verified.length > 0 ? verified : found)[0];
    return (await passwordFits(candidate?.passwordHash ?? null, password)) ? candidate!.userId : null;
  }

  /** Mails a single-use sign-in link; says nothing about whether the address is known. */
  async requestLink(email: string, leadsTo: string): Promise<void> {
    await this.database.transaction(INSTALLATION, async (tx) => {
      const account = (await this.accounts.byAddress(tx, email))[0];
      const hourAgo = new Date(this.clock.now().getTime() - 3_600_000);
      if (account && (await this.accounts.linksSince(tx, email, hourAgo)) < LINKS_AN_HOUR)
        await this.mailLink(tx, account.userId, email, leadsTo, 'Your sign-in link');
    });
  }

  /**
   * Whoever opens the link owns the address. An account that somebody else made with it beforehand loses its password
   * and its Logins here, so that nobody can lie in wait in an account made in another's name.
   */
  async redeemLink(token: string, signedInAs: string | null): Promise<{ userId: string; leadsTo: string }> {
    return this.database.transaction(INSTALLATION, async (tx) => {
      const now = this.clock.now();
      const link = await this.accounts.useLink(tx, hashToken(token), now);
      if (!link) throw invalidField('token', 'This link was used already or has expired. Ask for a new one.');
      const isFirstProof = await this.accounts.verify(tx, link.userId, link.address, now);
      if (isFirstProof && signedInAs !== link.userId) await this.accounts.lockOutOthers(tx, link.userId);
      if (isFirstProof) {
        await this.speakers.claim(tx, link.userId, link.address);
        // A member who proves an address may turn out to be a speaker.
        await this.conflictDetection.detectForUser(tx, link.userId);
      }
      await record(tx, this.clock, {
        event: 'login.link_used',
        actorId: link.userId,
        conferenceId: null,
        subjectId: link.userId,
      });
      return link;
    });
  }

  hasAccount(tx: Tx, email: string): Promise<boolean> {
    return this.accounts.byAddress(tx, email).then((found) => found.length > 0);
  }

  /** An account made by an invitation's link; one that did not come by mail leaves the address to be confirmed. */
  async addInvited(
    tx: Tx,
    account: Omit<NewAccount, 'password'>,
    passwordHash: string,
    addressIsProved: boolean,
    leadsTo: string,
  ): Promise<string> {
    if (await this.hasAccount(tx, account.email)) {
      throw new DomainError('taken', 'There is an account with this address. Sign in to accept.');
    }
    const id = await this.add(tx, account, passwordHash, { addressIsProved });
    await record(tx, this.clock, {
      event: 'account.signed_up',
      actorId: id,
      conferenceId: null,
      subjectId: id,
    });
    if (addressIsProved) await this.speakers.claim(tx, id, account.email);
    else await this.mailLink(tx, id, account.email, leadsTo, 'Confirm your address');
    return id;
  }

  /** Notes that the address is this user's, unless somebody else has proved it first. */
  async addProvedAddress(tx: Tx, userId: string, address: string): Promise<void> {
    await this.accounts.addAddress(tx, this.clock.newId(), userId, address);
    if (!(await this.accounts.verify(tx, userId, address, this.clock.now()))) return;
    await this.speakers.claim(tx, userId, address);
    await this.conflictDetection.detectForUser(tx, userId);
  }

  private async add(
    tx: Tx,
    account: Omit<NewAccount, 'password'>,
    passwordHash: string | null,
    { isFirst = false, addressIsProved = isFirst }: { isFirst?: boolean; addressIsProved?: boolean } = {},
  ): Promise<string> {
    const id = this.clock.newId();
    await this.accounts.add(
      tx,
      { id, name: account.name, passwordHash, isAdmin: isFirst },
      {
        id: this.clock.newId(),
        address: account.email,
        verifiedAt: addressIsProved ? this.clock.now() : null,
      },
    );
    return id;
  }

  /** Single-use sign-in links for a mail to each of these people, by user; each proves the address it is mailed to. */
  async linksFor(
    tx: Tx,
    people: readonly { readonly userId: string; readonly address: string }[],
    leadsTo: string,
    expiresAt: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const made = people.map(({ userId, address }) => ({ userId, address, ...newToken() }));
    await this.accounts.addLinks(
      tx,
      made.map(({ userId, address, tokenHash }) => ({ userId, address, tokenHash, leadsTo, expiresAt })),
    );
    return new Map(made.map(({ userId, token }) => [userId, this.mail.link(`/sign-in/link/${token}`)]));
  }

  private async mailLink(
    tx: Tx,
    userId: string,
    address: string,
    leadsTo: string,
    subject: string,
  ): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + LINK_HOURS * 3_600_000);
    const links = await this.linksFor(tx, [{ userId, address }], leadsTo, expiresAt);
    await this.mail.queue(tx, {
      conferenceId: null,
      to: address,
      subject,
      body: `Open this link to sign in and confirm that ${address} is yours. It works once, for ${LINK_HOURS} hours:\n\n${links.get(userId)}\n\nIf you did not ask for it, do nothing.\n`,
    });
  }
}
