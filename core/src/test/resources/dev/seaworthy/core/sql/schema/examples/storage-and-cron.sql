insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true), ('files', 'files', false)
  on conflict (id) do nothing;
insert into storage.buckets (id, name, public) select 'docs', 'docs', true
  where not exists (select 1 from storage.buckets where id = 'docs');
insert into storage.buckets (id, name) values ('avatars', 'avatars') on conflict (id) do update set public = false;
insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true);
update storage.buckets set public = true where id = 'files';
delete from storage.buckets where id in ('docs');
create policy "Anyone can see files" on storage.objects for select using ( bucket_id = 'files' );
do $$ begin
  insert into storage.buckets (id, name, public) values ('made-in-a-block', 'x', true);
end $$;
create extension pg_cron;
create extension if not exists vector;
create extension "uuid-ossp";
select cron.schedule('nightly', '0 3 * * *', $$ select clean() $$);
select cron.schedule('0 4 * * *', 'select 1');
select cron.schedule('gone', '0 5 * * *', 'select 2');
select cron.unschedule('gone');
