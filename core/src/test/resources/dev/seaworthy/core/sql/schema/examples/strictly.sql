-- strict
create table t (id int primary key, at date, kind text);
create type mood as enum ('good', 'bad');
create function may(x int default 1) returns boolean language sql as 'select true';
create policy known on t using (may() and public.may(2) and exists (
  select 1 from auth.users u join pg_roles on true
  where extract(year from at) is distinct from 3 and u.id = auth.uid()));
create policy no_table on t using (id in (select a from nowhere));
create policy no_function on t using (is_admin());
create policy wrong_arguments on t using (may(1, 2));
create policy no_column on t using (owner = auth.uid());
create policy no_column_of_an_alias on t using (exists (select 1 from t other where other.owner = t.id));
create policy no_label on t using ('fine'::mood = 'good'::mood);
create policy no_role on t to nobody using (true);
create policy insert_with_using on t for insert using (true);
create policy if not exists never on t using (true);
create view v as select t.id, x.total from t join lateral (select count(*) as total from t) x on true
  where t.kind = 'a' group by t.id, x.total order by total;
create view w as select missing from t;
create index on t (missing);
create trigger trg before update on t for each row execute function nothing();
create table child (t_id int references t (at));
create table typed (m mood, n moods);
drop function may;
drop function may(int) cascade;
drop table t;
drop table t cascade;
drop policy known on t;
alter table nowhere enable row level security;
grant select on nowhere to anon;
create table private.t (a int);
create function body() returns int language sql as 'select missing from child';
create table people (id uuid, mood mood, t_mood text);
create table child (id uuid);
create policy label on people using (mood in ('good', 'bad') and t_mood = 'fine' and mood <> 'worse'::text::mood);
create policy no_label_of_column on people using (mood in ('good', 'fine'));
create policy no_label_in_query on child using (exists (select 1 from people p where p.id = auth.uid() and p.mood = 'fine'));
create policy unsure on child using (exists (select 1 from people, auth.users where mood = 'good'));
