alter table public.notes rename to memos;
drop policy if exists "own" on public.memos;
create policy "own" on public.memos using ((select auth.uid()) = user_id);
drop table if exists public.never_made;
