-- The tables profiles and teams were made in a dashboard.
-- want-next-line: migrations-do-not-replay
alter table public.profiles add column bio text;
create table public.notes (id uuid primary key, profile uuid references public.profiles (id));
create policy "own" on public.notes using (profile = auth.uid());
alter table public.teams enable row level security;
