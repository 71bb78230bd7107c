create table public.orders (
  id uuid primary key,
  status text,
  customer_id uuid, -- The finding stands at the first column by name.
  code text -- want: index-missing
);
create index on public.orders (status, customer_id) where status = 'paid';
drop index public.orders_status_customer_id_idx;
create table public.notes (
  id uuid primary key,
  user_id uuid not null, -- want: index-missing
  created_at timestamptz
);
alter table public.notes enable row level security;
create policy "own" on public.notes for select using (user_id = (select auth.uid()));
create table public.teams (id uuid primary key);
alter table public.teams enable row level security;
create policy "members" on public.teams for select using (exists (
  select 1 from public.members m where m.team = teams.id and m.person = auth.uid()));
create table public.members (
  id uuid primary key,
  team uuid, -- want: index-missing
  person uuid
);
