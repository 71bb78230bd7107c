alter table todos enable row level security;
