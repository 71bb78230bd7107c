create table public.counters (id bigint primary key, value bigint);

create function public.raise(counter bigint) returns void language sql security definer
  set search_path = public as $$ update counters set value = value + 1 where id = counter $$;

-- want-next-line: function-search-path-mutable
create function public.reset(counter bigint) returns void language plpgsql security definer as $$
begin
  update counters set value = 0 where id = counter;
end $$;

create function public.double(value bigint) returns bigint language sql immutable as
  $$ select value * 2 $$;

create procedure public.empty() language sql security definer as $$ delete from counters $$;
