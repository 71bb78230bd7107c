create table public.pages (id int primary key, picture text);
insert into public.pages values
  (1, 'https://abcdefghijklmnopqrst.supabase.co/storage/v1/object/public/pics/a.png');
create function public.picture() returns text language sql as $$
  select 'https://abcdefghijklmnopqrst.supabase.co/storage/v1/object/public/pics/a.png';
$$;
create function public.ping() returns void language sql as $$
  select net.http_get(url := (select value from public.settings where key = 'project_url'));
$$;
select cron.schedule('clean', '0 3 * * *', 'delete from public.pages where id < 0');
