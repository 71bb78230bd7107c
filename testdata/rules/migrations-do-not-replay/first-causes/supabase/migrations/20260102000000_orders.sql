-- want-next-line: migrations-do-not-replay
create policy "staff" on storage.objects using (public.is_staff());
create type public.state as enum ('open', 'done');
create table public.orders (id uuid primary key, state public.state);
