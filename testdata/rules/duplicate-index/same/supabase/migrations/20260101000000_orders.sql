create table public.orders (id uuid primary key, user_id uuid, state text, code text unique);
create index orders_user on public.orders (user_id);
create unique index orders_code on public.orders (code); -- want: duplicate-index
create index open_orders on public.orders (state) where state = 'open';
