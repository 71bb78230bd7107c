alter default privileges in schema public revoke all on tables from anon, authenticated;
create table public.jobs (id int);
grant all on public.jobs to service_role;
create table public.public_rates (id int); -- want: rls-disabled
grant select on public.public_rates to anon;
