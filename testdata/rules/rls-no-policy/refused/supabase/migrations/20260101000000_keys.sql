alter table if exists public.keys enable row level security;
create policy if not exists "own" on public.keys for select using (auth.uid() = user_id);
