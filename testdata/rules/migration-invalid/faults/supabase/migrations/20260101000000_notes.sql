create table public.notes (id uuid primary key, user_id uuid, body text);
alter table public.notes enable row level security;

-- want-next-line: migration-invalid
create policy if not exists "read" on public.notes for select using (true);
create policy if not exists "add" on public.notes for insert with check (true);

-- want-next-line: migration-invalid
create policy "change" on public.notes for update as restrictive using (true);

-- want-next-line: migration-invalid
create policy "insert" on public.notes for insert using (user_id = auth.uid());

-- want-next-line: migration-invalid
create policy "all but delete" on public.notes for select, update using (true);

-- want-next-line: migration-invalid
alter table public.notes add constraint if not exists body_given check (body <> '');
