-- want-next-line: data-api-grant-missing
create table public.orders (id uuid primary key, user_id uuid);
alter table public.orders enable row level security;
create policy "own" on public.orders for all to authenticated using ((select auth.uid()) = user_id);
revoke update, delete on public.orders from anon, authenticated;
create table public.jobs (id uuid primary key);
revoke all on public.jobs from anon, authenticated;
