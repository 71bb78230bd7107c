create table posts (id uuid primary key, title text);
alter table posts enable row level security;
create policy "Public posts" on posts for select using (true);

create table messages (id uuid primary key, body text);
alter table messages enable row level security;
create policy "Contact form" on messages for insert with check (true); -- want: rls-always-true

create table notes (id uuid primary key, user_id uuid, body text);
alter table notes enable row level security;
create policy "open" on notes for all using (true);
create policy "signed in" on notes as restrictive for all using (auth.uid() is not null);

create function everybody() returns boolean language sql immutable as $$ select 1 = 1 $$;
create table events (id uuid primary key, name text);
alter table events enable row level security;
create policy "read" on events for select using (true);
create policy "change" on events for update using (everybody()); -- want: rls-always-true

-- a policy for DELETE alone deletes nothing: the row is not seen
create table logs (id uuid primary key, line text);
alter table logs enable row level security;
create policy "clean" on logs for delete using (true);

create table users_public (id uuid primary key references auth.users (id), email text);
alter table users_public enable row level security;
create policy "read all" on users_public for select using (auth.role() in ('anon', 'authenticated')); -- want: rls-always-true

-- what a restaurant prints on its door is a question
create table restaurants (id uuid primary key, name text, phone text);
alter table restaurants enable row level security;
create policy "read all" on restaurants for select using (true); -- want: rls-always-true

create table closed_later (id uuid primary key, secret text);
alter table closed_later enable row level security;
create policy "all" on closed_later for all using (true);
