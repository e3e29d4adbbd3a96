-- Whether somebody wants to hear the day before that help comes: who asked, or who gives an offer. The newest row holds; without one
-- it is said.
create table visit_reminder_wish (
  id uuid primary key,
  person_id uuid references person,
  offer_id uuid references offer,
  reminds boolean not null,
  set_on date not null,
  place bigint generated always as identity,
  check (num_nonnulls(person_id, offer_id) = 1)
);
create index visit_reminder_wish_person on visit_reminder_wish (person_id, place);
create index visit_reminder_wish_offer on visit_reminder_wish (offer_id, place);
create trigger visit_reminder_wish_append_only before update or delete on visit_reminder_wish
  for each row execute function refuse_change();

-- Which moment somebody was reminded of, so that it is said once. The row goes when the day is over.
create table visit_reminder (
  visit_id uuid not null references help_visit,
  day date not null,
  whom text not null check (whom in ('asker', 'helper')),
  -- The mail in the out-tray, several moments in one; none where a person calls.
  mail_id uuid,
  primary key (visit_id, day, whom)
);
create index visit_reminder_mail on visit_reminder (mail_id);
create index visit_reminder_day on visit_reminder (day);

-- Which message to a helper waits in the out-tray: one that is refused again and again becomes a call. The row goes with the mail.
create table help_message (
  mail_id uuid primary key,
  match_id uuid not null references help_match,
  about text not null check (about in ('asked', 'chosen', 'released', 'visit', 'reminder')),
  way text not null check (way in ('mail', 'sms')),
  -- Of a reminder.
  visit_id uuid references help_visit
);
create index help_message_match on help_message (match_id);
create index help_message_visit on help_message (visit_id);

alter table help_call drop constraint help_call_about_check;
alter table help_call add constraint help_call_about_check
  check (about in ('asked', 'chosen', 'released', 'visit', 'reminder'));
-- Of a reminder the moment, and which message did not arrive where one was sent.
alter table help_call add column visit_id uuid references help_visit;
alter table help_call add column unreached text check (unreached in ('mail', 'sms'));
create index help_call_visit on help_call (visit_id);
