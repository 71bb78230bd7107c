create table a (id int); create table b (id int);
create function one() returns trigger language plpgsql security definer as 'begin return new; end';
create function two(x text) returns text language sql security definer as 'select x';
do $$ declare r record; begin
  for r in select p.oid::regprocedure as sig from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and pg_get_function_result(p.oid) = 'trigger' loop
    execute format('revoke all on function %s from public, anon, authenticated', r.sig);
  end loop;
end $$;
do $$ declare f text; begin
  foreach f in array array['public.two(text)', 'public.three()'] loop
    continue when to_regprocedure(f) is null;
    execute format('alter function %s set search_path = %L', f, '');
  end loop;
end $$;
do $$ begin
  if not exists (select 1 from pg_type where typname = 'mood') then create type mood as enum ('x'); end if;
  if not exists (select 1 from pg_type where typname = 'mood') then create type mood as enum ('y'); end if;
  if not exists (select 1 from pg_constraint where conname = 'a_pkey') then alter table a add primary key (id); end if;
  if not exists (select 1 from pg_indexes where indexname = 'a_pkey') then drop table a; end if;
end $$;
do $$ declare found boolean := false; begin
  begin perform two('x'); found := true; exception when others then found := false; end;
  if not found then raise exception 'broken'; end if;
  alter table b enable row level security;
end $$;
do $$ declare t text; begin
  foreach t in array array['a', 'b'] loop
    execute format('create trigger trg_%I_touched before update on %I for each row execute function one()', t, t);
  end loop;
end $$;
