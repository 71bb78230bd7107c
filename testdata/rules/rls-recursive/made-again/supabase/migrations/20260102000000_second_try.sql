create table public.staff (id uuid primary key, role text);
alter table public.staff enable row level security;
create policy "own" on public.staff for select using (id = auth.uid());
