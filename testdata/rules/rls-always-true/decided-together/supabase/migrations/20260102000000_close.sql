do $$
declare p record;
begin
  for p in select policyname, tablename from pg_policies where tablename = 'closed_later' loop
    execute format('drop policy %I on public.%I', p.policyname, p.tablename);
  end loop;
end $$;
