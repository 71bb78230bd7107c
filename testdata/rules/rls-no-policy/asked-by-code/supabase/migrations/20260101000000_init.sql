create table public.orders (id uuid primary key, user_id uuid);
create table public.events (id uuid primary key, payload jsonb);
create table public.jobs (id uuid primary key, payload jsonb);
create table public.notes (id uuid primary key, user_id uuid);
create table public.plans (id uuid primary key);
create table public.metrics (day date, value bigint) partition by range (day);
create table public.metrics_2026 partition of public.metrics
  for values from ('2026-01-01') to ('2027-01-01');
-- want-next-line: rls-no-policy
alter table public.orders enable row level security;
-- want-next-line: rls-no-policy
alter table public.events enable row level security;
alter table public.jobs enable row level security;
alter table public.notes enable row level security;
alter table public.plans enable row level security;
alter table public.metrics enable row level security;
alter table public.metrics_2026 enable row level security;
create policy "own" on public.notes for all using (auth.uid() = user_id);
create policy "read" on public.metrics for select using (true);
-- out of reach, on purpose
revoke all on public.plans from anon, authenticated;
