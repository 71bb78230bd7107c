create schema api;
-- The Data API of this project does not serve public.
create table public.accounts (id int);
create table api.tokens (id int);
grant usage on schema api to anon;
create table api.news (id int); -- want: rls-disabled
grant select on api.news to anon;
