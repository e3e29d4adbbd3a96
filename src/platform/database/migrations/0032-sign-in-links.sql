-- The number that an organisation gives an account can hold an address: from now on a keyed hash of it. The program makes
-- that of what stands here already, when it starts. A row without one: its owner untied the account and wants it to stay so.

alter table sign_in_link rename column subject to subject_key;
alter table sign_in_link drop constraint sign_in_link_pkey;
alter table sign_in_link drop constraint sign_in_link_provider_id_person_id_key;
alter table sign_in_link alter column subject_key drop not null;
alter table sign_in_link add primary key (provider_id, person_id);
alter table sign_in_link add unique (provider_id, subject_key);

-- What began through an account that was untied since then, or by another sign-in than that of now, is over.
delete from session where provider_id is not null and not exists
  (select 1 from sign_in_link l where l.provider_id = session.provider_id and l.person_id = session.person_id);
-- Nobody goes on where every role ended.
delete from session where not exists
  (select 1 from membership m
   where m.person_id = session.person_id and m.organisation_id = session.organisation_id and m.ended_at is null);
