-- explicit
create table t (a int);
create table given (a int);
grant select on given to anon;
create function f() returns int language sql security definer set search_path = '' as 'select 1';
