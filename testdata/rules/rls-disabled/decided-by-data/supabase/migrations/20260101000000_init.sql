create table todos (id int); -- want: rls-disabled
do $$
declare r record;
begin
  for r in select name from protected_tables loop
    execute format('alter table %I enable row level security', r.name);
  end loop;
end $$;
