create table public.shops (id uuid primary key references auth.users (id), name text);
create table public.orders (
  shop_id uuid references public.shops (id),
  no int,
  buyer uuid unique references auth.users (id),
  state text,
  primary key (shop_id, no)
);
create table public.items (
  id uuid primary key,
  shop_id uuid,
  no int,
  foreign key (shop_id, no) references public.orders (shop_id, no)
);
create index on public.items (shop_id, no, id);
