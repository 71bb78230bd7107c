create table public.staff (id uuid primary key, role text);
alter table public.staff enable row level security;
create policy "admins" on public.staff for all
  using (exists (select 1 from public.staff s where s.id = auth.uid() and s.role = 'admin'));
