create table public.shops (id uuid primary key, owner_id uuid not null references auth.users (id)); -- want: fk-index-missing
create table public."Order Items" (
  id uuid primary key,
  shop_id uuid references public.shops (id),
  "Product No" int,
  variant int
);
create table public.products (no int, variant int, primary key (no, variant));
alter table public."Order Items"
  add foreign key ("Product No", variant) references public.products (no, variant);
