create table public.rooms (id bigint primary key);
alter table public.rooms enable row level security;
