create type public.size as enum ('s', 'l');
create table public.orders (
  id uuid primary key, customer_id uuid, code text unique, email text, status text, paid boolean,
  cents int, note text, size public.size
);
create index on public.orders (customer_id, status);
create index on public.orders (lower(email));
create table public.notes (id uuid primary key, user_id uuid, text text);
create index on public.notes (user_id);
alter table public.notes enable row level security;
create policy "own" on public.notes using (auth.uid() = user_id);
create table public.countries (id uuid primary key, name text);
create table public.labels (id uuid primary key, name text);
