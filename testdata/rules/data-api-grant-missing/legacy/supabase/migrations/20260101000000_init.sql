create table public.orders (id uuid primary key, user_id uuid);
alter table public.orders enable row level security;
create policy "own" on public.orders for all to authenticated using ((select auth.uid()) = user_id);
