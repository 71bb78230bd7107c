create table public.notes (id uuid primary key, user_id uuid);
alter table public.notes enable row level security;
create policy "own" on public.notes using ((select auth.uid()) = user_id);
create policy "role" on public.notes using (( SELECT auth.role() AS role) = 'authenticated');
create policy "all" on public.notes for select to authenticated using (true);
create table public.off (id uuid primary key, user_id uuid);
create policy "own" on public.off using (auth.uid() = user_id);
