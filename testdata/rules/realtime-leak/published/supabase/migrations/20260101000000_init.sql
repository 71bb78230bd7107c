create table public.chat (id bigint primary key, body text);
create table public.presence_log (id bigint primary key, user_id uuid);
alter table public.presence_log enable row level security;
create policy "all" on public.presence_log for select using (true);
create table public.rates (id bigint primary key, rate numeric);
alter table public.rates enable row level security;
create policy "all" on public.rates for select using (true);
create table public.mine (id bigint primary key, user_id uuid);
alter table public.mine enable row level security;
create policy "own" on public.mine for select using (auth.uid() = user_id);
create table public.unpublished (id bigint primary key, user_id uuid);

-- want-next-line: realtime-leak
alter publication supabase_realtime add table public.chat;
-- want-next-line: realtime-leak
alter publication supabase_realtime add table public.presence_log;
alter publication supabase_realtime add table public.rates, public.mine, public.unpublished;
alter publication supabase_realtime drop table public.unpublished;
