create extension if not exists pgcrypto with schema extensions;
create table if not exists public.notes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade
);
create table if not exists public.notes (id uuid);
alter table public.notes enable row level security;
create policy "own" on public.notes using ((select auth.uid()) = user_id);
insert into storage.buckets (id, name) values ('files', 'files') on conflict do nothing;
create policy "files" on storage.objects for select using (bucket_id = 'files');
alter publication supabase_realtime add table public.notes;
