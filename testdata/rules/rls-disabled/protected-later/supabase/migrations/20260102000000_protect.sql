alter table if exists only public.a force row level security, enable row level security;
do $$
declare
  t text;
begin
  foreach t in array array['b', 'c'] loop
    execute 'ALTER TABLE public.' || quote_ident(t) || ' ENABLE ROW LEVEL SECURITY';
  end loop;
  if exists (select 1 from information_schema.tables where table_schema = 'public' and table_name = 'd') then
    alter table d enable row level security;
  end if;
end $$;
do $$ begin
  execute (select string_agg(format('alter table %I enable row level security', relname), '; ')
           from pg_class where oid = 'public.e'::regclass);
end $$;
alter table old_name rename to new_name;
alter table new_name enable row level security;
drop table gone;
create schema archive;
alter table replaced set schema archive;
create temp table scratch (id int);
