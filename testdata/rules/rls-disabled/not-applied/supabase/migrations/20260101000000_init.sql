create table todos (id int);
alter table todos enable row level security;
