create table public.members (team_id uuid, user_id uuid, role text);
alter table public.members enable row level security;
create policy "members see their team" on public.members for select to authenticated
  using (team_id in (select m.team_id from public.members m where m.user_id = auth.uid()));
create policy "for nobody" on public.members for select to service_role
  using (exists (select 1 from public.members));
