create schema archive;
create function touch() returns trigger language plpgsql as 'begin return new; end';
create table t (a int);
create table u (a int);
create trigger touched before insert or update of a on t for each row execute function touch();
create or replace trigger touched after delete on t execute procedure touch();
create trigger gone after truncate on t for each statement execute function touch();
drop trigger gone on t;
drop trigger if exists never on t;
create trigger on_auth_user_created after insert on auth.users
  for each row execute function public.touch();
alter publication supabase_realtime add table t, public.u;
alter publication supabase_realtime drop table u;
create publication all_of_it for all tables;
create publication partly for table t (a) where (a > 1);
create publication whole for tables in schema archive;
