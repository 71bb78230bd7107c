-- want-next-line: function-search-path-mutable
create function public.double(value bigint) returns bigint language sql immutable as
  $$ select value * 2 $$;
