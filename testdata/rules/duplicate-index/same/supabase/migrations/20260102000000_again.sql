create index if not exists idx_orders_user_id on public.orders using btree (user_id); -- want: duplicate-index
create index orders_open on public.orders (state) where (state = 'open'); -- want: duplicate-index
