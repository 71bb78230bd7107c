create table user_roles (user_id uuid, role text);
alter table user_roles enable row level security;
create policy "own" on user_roles for select using (user_id = auth.uid());
create function has_role(uid uuid, wanted text) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from user_roles where user_id = uid and role = wanted)
$$;
create function is_signed_in() returns boolean language sql stable as $$ select auth.uid() is not null $$;

create table invoices (id uuid primary key, user_id uuid, total numeric);
alter table invoices enable row level security;
create policy "own" on invoices for all using (auth.uid() = user_id);
create policy "admins" on invoices for all using (has_role(auth.uid(), 'admin'));

create table tasks (id uuid primary key, owner_id uuid references auth.users (id), title text);
alter table tasks enable row level security;
create policy "team" on tasks for all to authenticated using (is_signed_in()); -- want: rls-any-authenticated

create table accounts (id uuid primary key, user_id uuid, access_token text);
alter table accounts enable row level security;
create policy "read" on accounts for select to authenticated using (true); -- want: rls-any-authenticated

create table comments (id uuid primary key, user_id uuid, body text);
alter table comments enable row level security;
create policy "read" on comments for select to authenticated using (true);
create policy "write" on comments for insert to authenticated with check (auth.uid() = user_id);

create table work_orders (id uuid primary key, created_by uuid references auth.users (id), state text);
alter table work_orders enable row level security;
create policy "team" on work_orders for all to authenticated using (true);
