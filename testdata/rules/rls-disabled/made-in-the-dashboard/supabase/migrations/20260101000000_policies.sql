create policy "Own rows" on public.profiles for select using (auth.uid() = id);
