-- noise: the claim, in three spellings
create table public.reports (id uuid primary key, org_id uuid);
alter table public.reports enable row level security;
-- want-next-line: rls-user-metadata
create policy "admins" on public.reports for all to authenticated
  using ((auth.jwt() -> 'user_metadata' ->> 'role') = 'admin');
create policy "organisation" on public.reports for select to authenticated
  using (org_id = (auth.jwt() #>> '{user_metadata,org_id}')::uuid);
create table public.invoices (id uuid primary key, org_id uuid);
alter table public.invoices enable row level security;
-- want-next-line: rls-user-metadata
create policy "organisation" on public.invoices for select using (
  org_id = ((current_setting('request.jwt.claims', true)::jsonb -> 'user_metadata') ->> 'org')::uuid);

-- noise: a function that policies call, over another one
-- want-next-line: rls-user-metadata
create function public.my_role() returns text
language sql stable security definer set search_path = '' as $$
  select raw_user_meta_data ->> 'role' from auth.users where id = auth.uid()
$$;
create function public.is_admin() returns boolean language sql stable as $$
  select public.my_role() = 'admin'
$$;
create table public.payouts (id uuid primary key, amount numeric);
create table public.refunds (id uuid primary key, amount numeric);
alter table public.payouts enable row level security;
alter table public.refunds enable row level security;
create policy "admins" on public.payouts for all using (public.is_admin());
create policy "admins" on public.refunds for all using (public.is_admin());

-- silence: only the server writes this
create table public.settings (key text primary key, value text);
alter table public.settings enable row level security;
create policy "admins" on public.settings for all
  using ((auth.jwt() -> 'app_metadata' ->> 'role') = 'admin');

-- silence: a column of that name, and a name that no policy depends on
create table public.avatars (id uuid primary key references auth.users (id), user_metadata jsonb);
alter table public.avatars enable row level security;
create policy "own" on public.avatars for all using (auth.uid() = id);
create function public.greet() returns text
language sql stable security definer set search_path = '' as $$
  select raw_user_meta_data ->> 'name' from auth.users where id = auth.uid()
$$;

-- silence: dropped again
create table public.logs (id uuid primary key);
alter table public.logs enable row level security;
create policy "admins" on public.logs for select
  using ((auth.jwt() -> 'user_metadata' ->> 'role') = 'admin');
drop policy "admins" on public.logs;
