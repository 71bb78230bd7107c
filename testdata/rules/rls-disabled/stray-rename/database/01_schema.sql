create table public.members (id uuid primary key references auth.users (id), email text);
alter table public.members enable row level security;
create table public.notes (id uuid primary key, owner uuid references auth.users (id)); -- want: rls-disabled
