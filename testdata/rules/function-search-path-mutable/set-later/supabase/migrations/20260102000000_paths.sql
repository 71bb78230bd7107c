alter function public.reset() set search_path = '';
create or replace function public.clear() returns void language sql security definer
  set search_path = '' as $$ select 1 $$;
drop function public.gone();
