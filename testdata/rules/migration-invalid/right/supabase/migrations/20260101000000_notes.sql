create table if not exists public.notes (id uuid primary key, body text default 'it''s ok');
alter table public.notes enable row level security;
drop policy if exists "read" on public.notes;
create policy "read" on public.notes as permissive for select to authenticated using (true);
do $$
begin
  create policy "add" on public.notes for insert with check (true);
exception when duplicate_object then null;
end $$;
-- create policy if not exists "old" on public.notes using (true);
create function public.audit() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger audit after insert on public.notes for each row execute function public.audit();
select 'create policy if not exists none';
vacuum analyze public.notes;
