create table public.products (id uuid primary key);
create table public.sales (id uuid primary key, product_id uuid references public.products (id));
-- Which constraint that is, only the database knows: the program drops it.
do $$
declare
  found text;
begin
  select conname into found from pg_constraint
    where conrelid = 'public.sales'::regclass and contype = 'f' limit 1;
  execute format('alter table public.sales drop constraint %I', found);
end $$;
alter table public.sales add constraint sales_product_id_fkey
  foreign key (product_id) references public.products (id) on delete set null;
