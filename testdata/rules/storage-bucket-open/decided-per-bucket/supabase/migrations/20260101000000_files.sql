create table public.admins (user_id uuid primary key);
alter table public.admins enable row level security;
insert into storage.buckets (id, name, public) values
  ('documents', 'documents', false),
  ('contracts', 'contracts', false),
  ('gallery', 'gallery', true),
  ('inbox', 'inbox', false),
  ('closed', 'closed', false);
-- open at first, closed by the next file
insert into storage.buckets (id, name, public) values ('invoices', 'invoices', true);
-- want-next-line: storage-bucket-open
insert into storage.buckets (id, name, public) values ('handbook-files', 'handbook-files', true);

-- want-next-line: storage-bucket-open
create policy "Users can delete their own documents" on storage.objects
  for delete using (bucket_id = 'documents' and auth.role() = 'authenticated');
create policy "Users see documents" on storage.objects
  for select using (bucket_id = 'documents' and auth.uid() is not null);

-- want-next-line: storage-bucket-open
create policy "Anyone reads contracts" on storage.objects for select using (bucket_id = 'contracts');

-- want-next-line: storage-bucket-open
create policy "Gallery" on storage.objects for all using (bucket_id = 'gallery');

-- want-next-line: storage-bucket-open
create policy "Visitors hand in" on storage.objects for insert with check (bucket_id = 'inbox');

create policy "Team reads" on storage.objects for select to authenticated using (bucket_id = 'closed');
create policy "Admins" on storage.objects for all using (
  bucket_id = 'closed' and exists (select 1 from public.admins a where a.user_id = auth.uid())
);
create policy "Keep out" on storage.objects as restrictive for delete using (bucket_id <> 'gone');
