-- noise: a table asks itself
create table public.members (team_id uuid, user_id uuid, role text);
alter table public.members enable row level security;
-- want-next-line: rls-recursive
create policy "members see their team" on public.members for select to authenticated
  using (team_id in (select m.team_id from public.members m where m.user_id = auth.uid()));

-- noise: two tables ask each other; the table that asks one of them is no circle of its own
create table public.teams (id uuid primary key, owner_id uuid);
create table public.projects (id uuid primary key, team_id uuid);
create table public.tasks (id uuid primary key, project_id uuid);
alter table public.teams enable row level security;
alter table public.projects enable row level security;
alter table public.tasks enable row level security;
-- want-next-line: rls-recursive
create policy "by team" on public.projects for select
  using (exists (select 1 from public.teams t where t.id = team_id));
create policy "by project" on public.teams for select
  using (exists (select 1 from public.projects p where p.team_id = teams.id));
create policy "by project" on public.tasks for select
  using (exists (select 1 from public.projects p where p.id = project_id));

-- noise: while a row is added, the table is read, and reading it asks who reads
create table public.posts (id uuid primary key, author_id uuid);
alter table public.posts enable row level security;
create policy "own" on public.posts for select using ((select auth.uid()) = author_id);
-- want-next-line: rls-recursive
create policy "one each" on public.posts for insert to authenticated
  with check (not exists (select 1 from public.posts p where p.author_id = auth.uid()));

-- noise: the function asks with the rights of the caller
create table public.channels (id uuid primary key, owner_id uuid);
alter table public.channels enable row level security;
create function public.owns_channels() returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from public.channels where owner_id = auth.uid());
end $$;
-- want-next-line: rls-recursive
create policy "owners" on public.channels for select using (public.owns_channels());

-- silence: the function is not bound by policies
create table public.guests (team_id uuid, user_id uuid);
alter table public.guests enable row level security;
create function public.is_guest(team uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from public.guests where team_id = team and user_id = auth.uid())
$$;
create policy "guests see guests" on public.guests for select using (public.is_guest(team_id));

-- silence: reading asks nothing that would be asked again
create table public.votes (id uuid primary key, user_id uuid);
alter table public.votes enable row level security;
create policy "own" on public.votes for select using (auth.uid() = user_id);
create policy "one each" on public.votes for insert to authenticated
  with check (not exists (select 1 from public.votes v where v.user_id = auth.uid()));
