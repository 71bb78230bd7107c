create table a (id int);
create table b (id int);
create table c (id int);
create table d (id int);
create table e (id int);
create table old_name (id int);
create table gone (id int);
create table replaced (id int);
