create table public.clients (id uuid primary key);
create table public.gone (id uuid primary key);
drop table public.gone;
