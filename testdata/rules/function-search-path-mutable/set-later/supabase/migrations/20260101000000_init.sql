create function public.reset() returns void language sql security definer as $$ select 1 $$;
create function public.clear() returns void language sql security definer as $$ select 1 $$;
create function public.gone() returns void language sql security definer as $$ select 1 $$;
