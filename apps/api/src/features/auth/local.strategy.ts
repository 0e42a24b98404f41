import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { DomainError } from '#domain/errors';
import { AccountsService } from '#api/features/auth/accounts.service';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly accounts: AccountsService) {
    super({ usernameField: 'email', passwordField: 'password' });
  }

  async validate(email: unknown, password: unknown): Promise<{ id: string }> {
    const id =
      typeof email === 'string' && typeof password === 'string' && password.length <= 200
        ? await this.accounts.check(email.trim().toLowerCase(), password)
        : null;
    if (!id)
      throw new DomainError(
        'unauthenticated',
        'Address and password do not fit. Try again, or have a link mailed to you.',
      );
    return { id };
  }
}
