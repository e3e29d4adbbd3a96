-- What whoever weighs a signal asks of the one who reported it, and the answer. Both are known to the week only;
-- `entry` says which question came first, and no more.
create table signal_question (
  id uuid primary key,
  entry bigint generated always as identity,
  signal_id uuid not null references signal,
  question text not null,
  asked_by uuid not null references person,
  by_working_group boolean not null,
  week date not null
);
create index signal_question_signal on signal_question (signal_id, entry);

-- One answer to a question. Nothing here says who gave it: that is known of the signal, or of nobody.
create table signal_answer (
  question_id uuid primary key references signal_question,
  answer text not null,
  week date not null
);

-- What was asked and answered about a signal makes way for nothing together with the text of that signal, and in no other way.
-- An answer may also be written anew as it is, by who shuffles what reporters brought.
create function refuse_dialogue_change() returns trigger language plpgsql as $$
declare
  of_signal uuid;
  emptied jsonb := '{"question": "", "answer": ""}';
begin
  if tg_op = 'UPDATE' and new is not distinct from old and current_setting('nabij.why', true) = 'shuffle' then
    return new;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) || (select jsonb_object_agg(key, value) from jsonb_each(emptied) where to_jsonb(old) ? key) then
    if tg_table_name = 'signal_question' then
      of_signal := (to_jsonb(old) ->> 'signal_id')::uuid;
    else
      select signal_id into of_signal from signal_question where id = (to_jsonb(old) ->> 'question_id')::uuid;
    end if;
    if exists (select 1 from text_removal r where r.signal_id = of_signal) then
      return new;
    end if;
  end if;
  raise exception 'history is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger signal_question_append_only before update or delete on signal_question for each row execute function refuse_dialogue_change();
create trigger signal_answer_append_only before update or delete on signal_answer for each row execute function refuse_dialogue_change();

create function remove_dialogue() returns trigger language plpgsql as $$
begin
  update signal_answer set answer = '' where question_id in (select id from signal_question where signal_id = new.signal_id);
  update signal_question set question = '' where signal_id = new.signal_id;
  return null;
end
$$;
create trigger text_removal_takes_dialogue after insert on text_removal for each row execute function remove_dialogue();

-- That somebody of the side that asked has read the answer; until then it waits in the inbox.
create table signal_answer_reading (
  question_id uuid primary key references signal_answer,
  week date not null
);
create trigger signal_answer_reading_append_only before update or delete on signal_answer_reading for each row execute function refuse_change();

-- Who weighs a signal now: true for the working group, false for the coordinator of where it came from, null for nobody.
create view signal_turn as
  select s.id as signal_id,
         case when s.organisation_id is null then true
              when not exists (select 1 from uncoordinated_organisation u where u.id = s.organisation_id) then false
              when not exists (select 1 from weighing w where w.signal_id = s.id and not w.by_working_group) then true
         end as working_group
  from signal s;

-- A question stays open while the side that asked it is the one that weighs, and the signal was not withdrawn.
create view signal_exchange as
  select q.id, q.entry, q.signal_id, q.question, q.asked_by, q.by_working_group, q.week, a.answer, a.week as answered_week,
         r.question_id is not null as read,
         case when exists (select 1 from signal_withdrawal x where x.signal_id = q.signal_id) then 'withdrawn'
              when a.question_id is not null then 'answered'
              when t.working_group is not distinct from q.by_working_group then 'open'
              else 'lapsed'
         end as state
  from signal_question q
  join signal_turn t on t.signal_id = q.signal_id
  left join signal_answer a on a.question_id = q.id
  left join signal_answer_reading r on r.question_id = q.id
  where q.question <> '';
