-- Further addresses by which the organizers know a member, beside the invited one and those the member proved: conflict
-- detection looks at all of them.
create table member_emails (
  conference_id uuid not null,
  member_id uuid not null,
  address text not null,
  constraint member_emails_pkey primary key (conference_id, member_id, address),
  constraint further_address_belongs_to_a_member foreign key (conference_id, member_id) references committee_members (conference_id, id) on delete cascade,
  -- One person, one seat: else nobody could say whose conflict of interest an address makes.
  constraint one_member_per_further_address unique (conference_id, address),
  constraint further_address_is_stored_in_lower_case check (address = lower(address))
);

-- Written even where it says "unknown" already: a detection that runs beside this change then cannot call it known.
create function further_address_conflicts_become_unknown() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update committee_members set conflicts_known = false where conference_id = old.conference_id and id = old.member_id;
  end if;
  if tg_op <> 'DELETE' then
    update committee_members set conflicts_known = false where conference_id = new.conference_id and id = new.member_id;
  end if;
  return null;
end $$;

create trigger further_address_makes_conflicts_unknown
  after insert or update or delete on member_emails
  for each row execute function further_address_conflicts_become_unknown();
