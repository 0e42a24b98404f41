-- A conflict of interest by company outlives what the member says of themselves: where they said they worked before still
-- counts, or whoever has one could write it away.

alter table committee_members add column former_company_keys text[] not null default '{}';

drop trigger member_change_makes_conflicts_unknown on committee_members;
create trigger member_change_makes_conflicts_unknown
  before update of email, user_id, company_key, former_company_keys on committee_members
  for each row when (old.email is distinct from new.email or old.user_id is distinct from new.user_id
    or old.company_key is distinct from new.company_key or old.former_company_keys is distinct from new.former_company_keys)
  execute function own_conflicts_become_unknown();
