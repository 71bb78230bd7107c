create table notifications (id uuid primary key, user_id uuid, body text);
alter table notifications enable row level security;
create policy "own" on notifications for select using (auth.uid() = user_id);
create policy "System can create notifications" on notifications for insert with check (true); -- want: policy-named-service-but-public

create table payments (id uuid primary key, total numeric);
alter table payments enable row level security;
create policy "service_role_all" on payments for all using (true); -- want: policy-named-service-but-public

-- a table that is open anyway is the matter of another rule
create table open_anyway (id uuid primary key, body text);
alter table open_anyway enable row level security;
create policy "Service role" on open_anyway for insert with check (true);
create policy "anybody" on open_anyway for insert with check (true);

create table jobs (id uuid primary key, payload jsonb);
alter table jobs enable row level security;
create policy "Backend only" on jobs for all to service_role using (true);
create policy "Services are listed" on jobs for select using (auth.jwt() ->> 'role' = 'service_role');
