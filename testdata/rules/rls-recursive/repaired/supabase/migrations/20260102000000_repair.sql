drop policy "members see their team" on public.members;
create policy "own" on public.members for select to authenticated using (user_id = auth.uid());
