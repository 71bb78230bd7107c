-- want-next-line: migration-invalid
create or replace function public.one() returns int language sql as $$ select 1 $$

create table public.lost (id int);

-- want-next-line: migration-invalid
insert into public.notes (id, body) values (gen_random_uuid(), 'it\'s late');
