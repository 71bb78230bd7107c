create table public.invoices (id uuid primary key);
