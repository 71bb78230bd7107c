-- The tables that the conditions of policies.txt are about. A note names its author, who is a
-- member of its team.
create table profiles (
  id uuid primary key references auth.users (id),
  org_id uuid,
  role text,
  is_admin boolean default false
);
create table teams (id uuid primary key, owner_id uuid, is_open boolean default false);
create table members (team_id uuid references teams (id), user_id uuid, role text);
create table user_roles (user_id uuid, role text);
create table settings (key text primary key, value text);
create table notes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid,
  email text,
  team_id uuid references teams (id),
  org_id uuid,
  editors uuid[],
  path text,
  published boolean,
  status text,
  expires_at timestamptz
);

alter table profiles enable row level security;
alter table teams enable row level security;
alter table members enable row level security;
alter table user_roles enable row level security;
alter table settings enable row level security;
alter table notes enable row level security;

create policy own on profiles for select using (id = auth.uid());
create policy own on teams for select using (owner_id = auth.uid());
create policy open on teams for select to anon, authenticated using (is_open);
create policy own on members for select using (user_id = auth.uid());
create policy own on user_roles for select to authenticated using (user_id = (select auth.uid()));

create function has_role(_user_id uuid, _role text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from user_roles where user_id = _user_id and role = _role)
$$;
create function is_admin() returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select 1 from profiles where id = auth.uid() and is_admin = true);
end $$;
create function current_role_name() returns text
language plpgsql stable security definer set search_path = public as $$
declare
  found_role text;
begin
  select role into found_role from profiles where id = auth.uid();
  return coalesce(found_role, 'none');
end $$;
create function is_member(team uuid) returns boolean
language plpgsql stable security definer set search_path = public as $$
begin
  if auth.uid() is null then
    return false;
  end if;
  return exists (select 1 from members m where m.team_id = team and m.user_id = auth.uid());
end $$;
create function my_org() returns uuid
language sql stable security definer set search_path = public as
  $$ select org_id from profiles where id = auth.uid() limit 1; $$;
create function my_teams() returns setof uuid
language sql stable security definer set search_path = public as
  $$ select team_id from members where user_id = auth.uid() $$;
create function is_team_member(team uuid) returns boolean language sql stable as
  $$ select exists (select 1 from members where team_id = $1 and user_id = auth.uid()) $$;
create function everybody() returns boolean language sql immutable as $$ select true $$;
