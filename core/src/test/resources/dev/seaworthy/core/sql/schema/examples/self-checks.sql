-- strict
create type role as enum ('user', 'admin');
create table products (id int primary key);
create table sales (product_id int constraint of_product references products, amount int check (amount > 0));
do $$ begin
  if not exists (select 1 from pg_enum where enumlabel = 'admin' and enumtypid = 'role'::regtype) then
    alter type role add value 'admin';
  end if;
end $$;
do $$
declare found text;
begin
  select conname into found from pg_constraint
  where conrelid = 'public.sales'::regclass and contype = 'f'
    and conkey = array(select attnum from pg_attribute
                       where attrelid = 'public.sales'::regclass and attname = 'product_id');
  if found is not null then
    execute format('alter table public.sales drop constraint %I', found);
  end if;
end $$;
alter table sales add constraint of_product foreign key (product_id) references products (id) on delete set null;
do $$
declare refused boolean := false;
begin
  begin
    insert into sales (amount) values (-1);
    raise exception 'the check let a wrong amount pass';
  exception when check_violation then
    refused := true;
  end;
  if not refused then
    raise exception 'the check was not asked';
  end if;
end $$;
create function job() returns void language sql as 'select';
revoke execute on function job() from public, anon;
do $$ begin
  if not has_function_privilege('postgres', 'public.job()', 'EXECUTE') then
    raise exception 'the owner lost the function';
  end if;
  if has_function_privilege('anon', 'public.job()', 'EXECUTE') then
    raise exception 'anyone may call it';
  end if;
end $$;
do $$ begin
  raise exception 'this one ends the migration';
end $$;
