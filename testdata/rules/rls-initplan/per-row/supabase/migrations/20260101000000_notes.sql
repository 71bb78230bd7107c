create table public.notes (id uuid primary key, user_id uuid, team text, "Note" text);
alter table public.notes enable row level security;
create policy "own" on public.notes using (auth.uid() = user_id) with check (user_id = auth.uid()); -- want: rls-initplan
create policy "server's" on public.notes for select
  using (
    auth.role() = 'service_role' -- the server
    or (auth.jwt() ->> 'role') = 'admin' -- and the admin
  );
create policy team on public.notes for insert
  with check (team = current_setting('app.team', true) and exists (
    select 1 from public.notes n where n.user_id = auth.uid()));
