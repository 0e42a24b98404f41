import { companyKey } from '#domain/committee/company';
import type { Dice } from '#api/features/exchange/demo/dice';
import { fill } from '#api/features/exchange/demo/fill';
import {
  BIOS,
  COMPANIES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  JOB_TITLES,
  NO_COMPANY,
} from '#api/features/exchange/demo/words/people';

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly companyKey: string;
  readonly jobTitle: string;
  readonly bio: string;
}

const asAddress = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '');

/** Made-up people, no two of one name; addresses end in .example, which no mail ever reaches. */
export class DemoPeople {
  private readonly names = new Set<string>();

  constructor(private readonly dice: Dice) {}

  one(company = this.company()): DemoPerson {
    const { dice } = this;
    let name: string;
    let given: string;
    let family: string;
    do {
      given = dice.pick(GIVEN_NAMES);
      family = dice.pick(FAMILY_NAMES);
      name = `${given} ${family}`;
    } while (this.names.has(name));
    this.names.add(name);
    const domain = companyKey(company) === '' ? 'mail' : asAddress(company);
    return {
      name,
      email: `${asAddress(given)}.${asAddress(family)}@${domain}.example`,
      company,
      companyKey: companyKey(company),
      jobTitle: dice.pick(JOB_TITLES),
      bio: fill(dice.pick(BIOS), {
        name: given,
        company: companyKey(company) === '' ? 'a small consultancy' : company,
        years: String(dice.between(4, 22)),
        topic: dice.pick(['the platform', 'the network', 'developer tools', 'data systems', 'reliability']),
      }),
    };
  }

  private company(): string {
    return this.dice.happens(0.08) ? this.dice.pick(NO_COMPANY) : this.dice.pick(COMPANIES);
  }
}
