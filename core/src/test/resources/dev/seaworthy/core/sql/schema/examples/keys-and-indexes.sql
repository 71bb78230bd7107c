-- explicit
create table users_of_the_application_with_a_long_name (
  id uuid primary key unique,
  email varchar(200) unique check (email <> ''),
  a int, b int,
  unique (a, b),
  check (a < b)
);
create table orders (
  id bigserial primary key,
  owner uuid references users_of_the_application_with_a_long_name,
  another_owner_whose_name_is_long_too uuid references users_of_the_application_with_a_long_name (id),
  parent bigint references orders (id),
  total numeric default 0 not null
);
create index on orders (owner);
create index on orders (owner);
create index on orders (lower(total::text), total desc nulls last) where total > 0;
create index by_total on orders using btree (total) include (parent);
create index if not exists by_total on orders (parent);
alter table orders drop column parent;
create table copy (like orders including all);
alter table orders rename column owner to buyer;
alter table orders rename constraint orders_owner_fkey to orders_buyer_fkey;
alter index orders_owner_idx rename to orders_buyer_idx;
drop index orders_owner_idx1;
alter table orders alter column total drop not null, alter column total drop default;
alter table orders add column note text not null default 'none', add unique (note);
create unique index copy_total on copy (total);
