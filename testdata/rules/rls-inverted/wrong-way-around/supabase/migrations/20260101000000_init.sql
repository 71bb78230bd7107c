-- noise: whose row it is not
create table public.notes (id uuid primary key, user_id uuid, body text);
alter table public.notes enable row level security;
-- want-next-line: rls-inverted
create policy "own notes" on public.notes for all to authenticated using (auth.uid() <> user_id);

-- noise: who is not signed in
create table public.orders (id uuid primary key, user_id uuid, total numeric);
alter table public.orders enable row level security;
create policy "own" on public.orders for select to authenticated using (auth.uid() = user_id);
create policy "own changes" on public.orders for update to authenticated using (auth.uid() = user_id);
-- want-next-line: rls-inverted
create policy "signed in" on public.orders for all using (auth.uid() is null);

-- noise: visitors read all offers, who signs in no more than the own ones
create table public.offers (id uuid primary key, user_id uuid, title text);
alter table public.offers enable row level security;
create policy "own" on public.offers for select to authenticated using (auth.uid() = user_id);
-- want-next-line: rls-inverted
create policy "browse" on public.offers for select to anon using (true);

-- silence: a cart of a guest, found by its secret
create table public.carts (id uuid primary key, user_id uuid, session_id text);
alter table public.carts enable row level security;
create policy "carts" on public.carts for all using (
  auth.uid() = user_id
  or (auth.uid() is null and session_id = current_setting('request.headers', true)::json ->> 'x-cart'));

-- silence: everybody reads profiles, users change theirs
create table public.profiles (id uuid primary key references auth.users (id), name text);
alter table public.profiles enable row level security;
create policy "read" on public.profiles for select using (true);
create policy "change" on public.profiles for update using (auth.uid() = id);

-- silence: a form for visitors
create table public.messages (id uuid primary key, user_id uuid, body text);
alter table public.messages enable row level security;
create policy "write" on public.messages for insert to anon with check (true);
create policy "own" on public.messages for select to authenticated using (auth.uid() = user_id);

-- silence: others approve what somebody asks for, if they may
create table public.requests (id uuid primary key, user_id uuid, approved boolean);
create table public.approvers (user_id uuid primary key);
alter table public.requests enable row level security;
alter table public.approvers enable row level security;
create policy "self" on public.approvers for select using (user_id = auth.uid());
create policy "see" on public.requests for select to authenticated using (true);
create policy "approve" on public.requests for update to authenticated using (
  user_id <> auth.uid() and exists (select 1 from public.approvers a where a.user_id = auth.uid()));
