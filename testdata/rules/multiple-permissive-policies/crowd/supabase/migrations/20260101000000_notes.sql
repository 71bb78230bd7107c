create table public.notes (id uuid primary key, user_id uuid, shared boolean);
alter table public.notes enable row level security;
create policy "own" on public.notes using ((select auth.uid()) = user_id);
create policy "shared" on public.notes for select using (shared); -- want: multiple-permissive-policies
