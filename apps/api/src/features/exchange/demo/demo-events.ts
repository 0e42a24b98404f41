import { companyKey } from '#domain/committee/company';
import type { DemoMember, DemoSeason, DemoSpeaker } from '#api/features/exchange/demo/demo-season';

/** Somebody gives up the seat: what they submitted stays, the rest stands open. */
export function leave({ rows }: DemoSeason, member: DemoMember): void {
  rows.members.find(({ id }) => id === member.id)!.state = 'left';
  for (const assignment of rows.assignments) {
    if (assignment.memberId === member.id && assignment.state === 'active') assignment.state = 'revoked';
  }
}

/** Somebody gives one talk back. */
export function decline({ rows }: DemoSeason, member: DemoMember, declineReason: string): void {
  const open = rows.assignments.find(({ memberId, state }) => memberId === member.id && state === 'active');
  if (open) Object.assign(open, { state: 'declined', declineReason });
}

/** Somebody says they are close to a company: its talks are closed to them. */
export function declareCompany(season: DemoSeason, member: DemoMember, company: string): void {
  member.closeTo.add(companyKey(company));
  declare(season, member, {
    kind: 'recent_colleague',
    company,
    companyKey: companyKey(company),
    note: 'I worked there until last spring.',
  });
}

/** Somebody names a person they are close to: an organizer decides whether the speaker of that name is meant. */
export function declarePerson(season: DemoSeason, member: DemoMember, { person }: DemoSpeaker): void {
  declare(season, member, { kind: 'collaborator', name: person.name, note: 'We write a book together.' });
}

function declare(
  season: DemoSeason,
  member: DemoMember,
  said: Partial<Record<'kind' | 'name' | 'company' | 'companyKey' | 'note', string>>,
): void {
  const { newId, now } = season.settings;
  season.rows.relations.push({
    conferenceId: season.id,
    id: newId(),
    memberId: member.id,
    kind: 'other',
    name: '',
    email: '',
    company: '',
    companyKey: '',
    note: '',
    createdAt: now,
    ...said,
  });
}
