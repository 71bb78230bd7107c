alter table public.invoices disable row level security; -- want: rls-disabled
do $$
declare r record;
begin
  for r in select tablename from pg_tables where schemaname = 'public' and tablename like 'pay%' loop
    execute format('alter table public.%I disable row level security', r.tablename); -- want: rls-disabled
  end loop;
end $$;
-- Made in the dashboard, but its protection ends here.
alter table public.audit_log disable row level security; -- want: rls-disabled
