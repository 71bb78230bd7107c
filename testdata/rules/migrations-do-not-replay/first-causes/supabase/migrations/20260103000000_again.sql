create function public.is_staff() returns boolean language sql as $$ select true $$;
-- want-next-line: migrations-do-not-replay
create type public.state as enum ('open', 'done');
create table public.orders (id uuid primary key, state public.state);
create index on public.orders (missing);
