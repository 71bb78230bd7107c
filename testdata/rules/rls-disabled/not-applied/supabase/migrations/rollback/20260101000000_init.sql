alter table todos disable row level security;
