-- strict
create table accounts (id int primary key, ms int, log jsonb);
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted after insert on accounts for each row execute function note();
create view busy as select id from accounts;
alter table accounts rename to old_accounts;
drop function note();
drop function note() cascade;
create function note() returns trigger language plpgsql as 'begin return new; end';
create trigger noted after insert on old_accounts for each row execute function note();
alter view busy rename to idle;
drop table old_accounts;
create view sources as select entry.value from old_accounts
  left join lateral jsonb_array_elements(log) as entry(value) on true;
create view middle as select percentile_cont(0.5) within group (order by ms) from old_accounts;
create temp table line_map (line int);
create temporary view lines as select line from line_map;
create index on line_map (line);
do $$
declare each int;
begin
  for each in select line from line_map loop
    perform each;
  end loop;
end $$;
create view lasting as select line from line_map;
drop table line_map cascade;
create view too_late as select line from line_map;
create table goods (id int, stock int);
create view counted as select id, count(*) as stock from goods group by id;
alter table goods drop column stock;
create function may() returns boolean language sql as 'select true';
create table guarded (id int);
create policy asks on guarded using (may());
create or replace view counted as select id, may()::int::bigint as stock from goods;
drop policy asks on guarded;
create policy asks on guarded using (true);
create or replace view counted as select id, 1::bigint as stock from goods;
drop function may();
