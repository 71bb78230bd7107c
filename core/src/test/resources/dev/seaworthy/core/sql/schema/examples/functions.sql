create type app_role as enum ('admin', 'user');
create table profiles (id uuid primary key, role app_role);
create function has_role(_user uuid, _role app_role) returns boolean language sql stable
  security definer set search_path = public as 'select true';
create or replace function has_role(_user uuid, _role public.app_role) returns boolean
  language sql as 'select false';
create function has_role(uuid, text[]) returns boolean language sql as 'select true';
create function rows(out a int, inout b varchar(3), variadic c timestamptz[]) language sql as 'select 1, ''x''::varchar';
create function of_row(p profiles, "Odd Name" double precision default 1.5) returns setof profiles
  language plpgsql as $$ begin return next p; end $$;
alter function has_role(uuid, text[]) rename to has_any_role;
alter function has_any_role set schema extensions;
drop function if exists rows, missing(int);
alter type app_role add value if not exists 'user';
alter type app_role add value 'owner' before 'admin';
alter type app_role rename value 'user' to 'member';
alter type app_role rename to role;
