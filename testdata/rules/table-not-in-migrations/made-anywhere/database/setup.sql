create table public.by_hand (id int);
