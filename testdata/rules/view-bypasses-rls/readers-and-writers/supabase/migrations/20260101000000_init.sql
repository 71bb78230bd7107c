create table public.customers (id uuid primary key, user_id uuid, email text, city text, active boolean);
create table public.payments (id uuid primary key, user_id uuid, amount numeric);
create table public.posts (id uuid primary key, user_id uuid, title text, published boolean);
create table public.open_data (id uuid primary key, value text);
create table public.internal (id uuid primary key, value text);
alter table public.customers enable row level security;
alter table public.payments enable row level security;
alter table public.posts enable row level security;
alter table public.open_data enable row level security;
create policy "own" on public.customers for all using (auth.uid() = user_id);
create policy "own" on public.payments for select using (auth.uid() = user_id);
create policy "published" on public.posts for select using (published or auth.uid() = user_id);
create policy "own" on public.posts for update using (auth.uid() = user_id);
create policy "open" on public.open_data for all using (true);

-- noise: simple enough to be written through
-- want-next-line: view-bypasses-rls
create view public.customer_list as select id, email, upper(city) as city from public.customers order by email;

-- noise: made for the public, which was not to write
-- want-next-line: view-bypasses-rls
create view public.public_posts as select id, title from public.posts where published;

-- noise: a join shows both tables, over another view too
-- want-next-line: view-bypasses-rls
create view public.payers with (security_invoker = false) as
  select c.email, p.amount from public.customers c join public.payments p on p.user_id = c.user_id;
-- want-next-line: view-bypasses-rls
create view public.big_payers as select email, sum(amount) as total from public.payers group by email;

-- noise: rows that are stored
-- want-next-line: view-bypasses-rls
create materialized view public.revenue as select count(*), sum(amount) as total from public.payments;

-- silence: the rights of the reader
create view public.my_payments with (security_invoker = on) as select * from public.payments;
create view public.turned_on as select * from public.payments;
alter view public.turned_on set (security_invoker = true);

-- silence: asks who reads
create view public.own_payments as select id, amount from public.payments where user_id = auth.uid();

-- silence: nobody reads it, the tables are as open, or no policy was to protect them
create view public.hidden as select * from public.payments;
revoke all on public.hidden from anon, authenticated;
create view public.shown as select * from public.open_data;
create view public.unprotected as select * from public.internal;

-- silence: made for the public, to be read only
create view public.public_titles as select id, title from public.posts where published;
revoke insert, update, delete on public.public_titles from anon, authenticated;

-- silence: dropped
create view public.old as select * from public.payments;
drop view public.old;
