create table events (id int, day date) partition by range (day);
alter table events enable row level security;
-- A partition can be reached by its own name and does not take over the protection.
create table events_2026 partition of events -- want: rls-disabled
  for values from ('2026-01-01') to ('2027-01-01');
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01');
alter table events_2027 enable row level security;
