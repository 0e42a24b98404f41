-- Moves on with what a round asks of a review: a page that showed an earlier form must not save by it.
alter table review_rounds add column form_version integer not null default 1;
