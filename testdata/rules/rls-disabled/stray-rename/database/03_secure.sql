alter table public.notes enable row level security;
create policy "Owners" on public.notes using (auth.uid() = owner);
