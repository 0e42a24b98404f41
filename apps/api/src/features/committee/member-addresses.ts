import type { Tx } from '#api/platform/tx';

/** The seat that an address leads to. */
export interface AddressOwner {
  readonly memberId: string;
  readonly name: string;
  readonly state: string;
}

// Every address a member is known by: the invited one, those the organizers entered, those the account proved.
const ADDRESSES = `
  select m.id as member_id, m.email as address, 'invited' as source from committee_members m where m.conference_id = $1
  union all
  select member_id, address, 'other' from member_emails where conference_id = $1
  union all
  select m.id, e.address, 'proved' from committee_members m join emails e on e.user_id = m.user_id and e.verified_at is not null
  where m.conference_id = $1`;

/** By member: the addresses the organizers entered, and those their account proved beside these and the invited one. */
export async function memberAddresses(
  tx: Tx,
  conferenceId: string,
): Promise<Map<string, { other: string[]; proved: string[] }>> {
  const rows = await tx.rows<{ memberId: string; other: string[]; proved: string[] }>(
    `select member_id as "memberId",
       coalesce(array_agg(address order by address) filter (where is_other), '{}') as other,
       coalesce(array_agg(address order by address) filter (where not is_other), '{}') as proved
     from (select member_id, address, bool_or(source = 'other') as is_other from (${ADDRESSES}) each
       group by member_id, address having not bool_or(source = 'invited')) once
     group by member_id`,
    [conferenceId],
  );
  return new Map(rows.map(({ memberId, other, proved }) => [memberId, { other, proved }]));
}

/** Whose seat each of these addresses leads to, by address; one that leads to none is left out. */
export async function addressOwners(
  tx: Tx,
  conferenceId: string,
  addresses: readonly string[],
): Promise<Map<string, AddressOwner>> {
  const rows = await tx.rows<AddressOwner & { address: string }>(
    `select a.address, m.id as "memberId", m.name, m.state
     from (${ADDRESSES}) a join committee_members m on m.conference_id = $1 and m.id = a.member_id
     where a.address = any($2)
     order by a.source = 'invited', m.id`,
    [conferenceId, addresses],
  );
  return new Map(rows.map(({ address, ...owner }) => [address, owner]));
}
