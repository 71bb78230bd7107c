create schema crm;
create table crm.deals (id uuid primary key);
create extension postgis;
do $$
begin
  execute 'create table public.dynamic (id int)';
end $$;
create view public.totals as select count(*) from crm.deals;
