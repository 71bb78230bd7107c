-- noise: the role that a function and a policy ask for
create table public.profiles (id uuid primary key references auth.users (id), name text, role text default 'user');
alter table public.profiles enable row level security;
create function public.is_admin() returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.profiles where id = auth.uid() and role = 'admin')
$$;
create policy "own" on public.profiles for select using (auth.uid() = id);
-- want-next-line: rls-self-escalation
create policy "own changes" on public.profiles for update using (auth.uid() = id) with check (auth.uid() = id);
create table public.settings (key text primary key, value text);
alter table public.settings enable row level security;
create policy "admins" on public.settings for all using (public.is_admin());

-- noise: what others pay for
create table public.subscriptions (user_id uuid primary key, subscription_status text);
alter table public.subscriptions enable row level security;
-- want-next-line: rls-self-escalation
create policy "own" on public.subscriptions for all to authenticated using (auth.uid() = user_id);

-- noise: rows that say who is what, added by whom they are about
create table public.user_roles (id uuid primary key default gen_random_uuid(), user_id uuid, role text, unique (user_id, role));
alter table public.user_roles enable row level security;
create policy "own" on public.user_roles for select using (auth.uid() = user_id);
-- want-next-line: rls-self-escalation
create policy "first role" on public.user_roles for insert with check (auth.uid() = user_id);
create table public.reports (id uuid primary key);
alter table public.reports enable row level security;
create policy "staff" on public.reports for all using (
  exists (select 1 from public.user_roles r where r.user_id = auth.uid() and r.role = 'staff'));

-- silence: a trigger puts it back
create table public.accounts (id uuid primary key references auth.users (id), is_admin boolean, name text);
alter table public.accounts enable row level security;
create policy "own" on public.accounts for select using (auth.uid() = id);
create policy "own changes" on public.accounts for update using (auth.uid() = id);
create function public.keep_admin() returns trigger language plpgsql set search_path = '' as $$
begin
  new.is_admin := old.is_admin;
  return new;
end $$;
create trigger keep_admin before update on public.accounts for each row execute function public.keep_admin();

-- silence: a trigger refuses, for a reason that its condition knows
create table public.wallets (user_id uuid primary key, balance numeric, label text);
alter table public.wallets enable row level security;
create policy "own" on public.wallets for select using (auth.uid() = user_id);
create policy "own changes" on public.wallets for update using (auth.uid() = user_id);
create function public.refuse() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'not yours to change';
end $$;
create trigger refuse before update of balance on public.wallets
  for each row when (old.balance is distinct from new.balance) execute function public.refuse();

-- silence: the new row must keep it
create table public.members (id uuid primary key references auth.users (id), role text, name text);
alter table public.members enable row level security;
create policy "own" on public.members for select using (auth.uid() = id);
create policy "own changes" on public.members for update using (auth.uid() = id)
  with check (auth.uid() = id and role = 'user');

-- silence: granted by column
create table public.customers (id uuid primary key references auth.users (id), credits integer, name text);
alter table public.customers enable row level security;
create policy "own" on public.customers for select using (auth.uid() = id);
create policy "own changes" on public.customers for update using (auth.uid() = id);
revoke update on public.customers from anon, authenticated;
grant update (name) on public.customers to authenticated;

-- silence: made at sign-up, and there is but one per user
create table public.users (id uuid primary key references auth.users (id), role text);
alter table public.users enable row level security;
create policy "own" on public.users for select using (auth.uid() = id);
create policy "add" on public.users for insert with check (auth.uid() = id);
create function public.welcome() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.users (id, role) values (new.id, 'user');
  return new;
end $$;
create trigger welcome after insert on auth.users for each row execute function public.welcome();

-- silence: the role of somebody in a play, and only admins change these
create table public.castings (id uuid primary key, user_id uuid, role text);
alter table public.castings enable row level security;
create policy "own" on public.castings for all using (auth.uid() = user_id);
create table public.employees (id uuid primary key references auth.users (id), role text);
alter table public.employees enable row level security;
create policy "admins" on public.employees for all using (public.is_admin());
