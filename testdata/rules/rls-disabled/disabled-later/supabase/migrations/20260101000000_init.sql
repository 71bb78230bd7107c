create table public.invoices (id uuid primary key);
create table public.payments (id uuid primary key);
alter table public.invoices enable row level security;
alter table public.payments enable row level security;
