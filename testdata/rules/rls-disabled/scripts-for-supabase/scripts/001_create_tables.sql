create table profiles (id uuid primary key references auth.users (id));
create table carts (id uuid primary key); -- want: rls-disabled
