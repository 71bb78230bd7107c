create table t (id int);
alter table t enable row level securty;
create policy if not exists "p" on t using (true);
alter table t enable row level security;
create table u (id int, order text);
create table t (id int, other int);
