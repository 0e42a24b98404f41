import {
  Choice,
  EmailAddress,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Password,
  Text,
} from '#api/platform/fields';

export class InstallationState {
  @Flag({ description: 'No account exists yet: show the first-run page' }) needsSetup: boolean;
  @Flag() hasDemo: boolean;
  @Flag({ description: 'No SMTP server is set: mail waits in the preview inbox' }) mailIsStored: boolean;
}

export class NewAccountBody {
  @Text({ min: 1, max: 200 }) name: string;
  @EmailAddress() email: string;
  @Password({ min: 8, max: 200 }) password: string;
}

export class SetupBody extends NewAccountBody {
  @Text({
    max: 100,
    optional: true,
    description: 'The token printed at start, where the server listens beyond this machine',
  })
  token?: string;
}

export class SignUpBody {
  @Text({ min: 1, max: 200 }) name: string;
  @EmailAddress() email: string;
  @Password({
    min: 8,
    max: 200,
    optional: true,
    description: 'Without one, a mailed link is the way in',
  })
  password?: string;
  @Text({ max: 500, optional: true, description: 'Path to open after confirming the address' })
  leadsTo?: string;
}

export class LoginBody {
  @EmailAddress() email: string;
  @Password({ min: 1, max: 200 }) password: string;
}

export class LinkRequestBody {
  @EmailAddress() email: string;
  @Text({ max: 500, optional: true }) leadsTo?: string;
}

export class LinkBody {
  @Text({ min: 20, max: 100 }) token: string;
}

export class LinkRedeemed {
  @Text({ max: 500 }) leadsTo: string;
}

export class LoginUser {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
  @EmailAddress() email: string;
  @Flag() emailVerified: boolean;
  @Flag() isAdmin: boolean;
  @Flag() isDemo: boolean;
}

export class LookingFrom {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
}

export class CurrentLogin {
  @Nested(() => LoginUser, { nullable: true }) user: LoginUser | null;
  @Nested(() => LookingFrom, { nullable: true, description: 'The admin who looks at a demo as this person' })
  lookingFrom: LookingFrom | null;
}

export class PreviewMail {
  @Id() id: string;
  @EmailAddress() to: string;
  @Text({ max: 1000 }) subject: string;
  @Text({ max: 100_000, description: 'Empty where the mail is not stored to be read here' }) body: string;
  @Choice(['queued', 'sending', 'sent', 'failed', 'stored', 'uncertain']) state: string;
  @Instant() createdAt: Date;
}

export class PreviewInbox {
  @NestedList(() => PreviewMail, { max: 200 }) items: PreviewMail[];
}
