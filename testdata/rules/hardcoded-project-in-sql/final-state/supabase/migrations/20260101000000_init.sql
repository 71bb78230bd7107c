create table public.orders (id uuid primary key);
alter table public.orders enable row level security;

-- want-next-line: hardcoded-project-in-sql
create function public.notify_order() returns trigger language plpgsql as $$
begin
  perform net.http_post(
    url := 'https://abcdefghijklmnopqrst.supabase.co/functions/v1/notify',
    body := jsonb_build_object('id', new.id));
  return new;
end $$;
create trigger notify after insert on public.orders
  for each row execute function public.notify_order();

create function public.old_notify() returns void language sql as $$
  select net.http_post(url := 'https://zyxwvutsrqponmlkjihg.supabase.co/functions/v1/old');
$$;
drop function public.old_notify();
