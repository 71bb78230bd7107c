create table public.wallets (user_id uuid primary key, credits integer);
create table public.commissions (id uuid primary key, status text, approved_by uuid);
create table public.posts (id uuid primary key, title text, views integer default 0);
create table public.invitations (id uuid primary key, code text, used boolean);
create table public.notes (id uuid primary key, user_id uuid, body text);
create table public.open_notes (id uuid primary key, body text);
alter table public.wallets enable row level security;
alter table public.commissions enable row level security;
alter table public.posts enable row level security;
alter table public.invitations enable row level security;
alter table public.notes enable row level security;
alter table public.open_notes enable row level security;
create policy "own" on public.wallets for select using (auth.uid() = user_id);
create policy "own" on public.notes for select using (auth.uid() = user_id);
create policy "all" on public.open_notes for all using (true);

-- noise: no code of the app calls it, anybody can
-- want-next-line: definer-exposed
create function public.add_credits(amount integer, wallet uuid) returns void
language sql security definer set search_path = '' as $$
  update public.wallets set credits = credits + amount where user_id = wallet
$$;

-- noise: the caller says who approves
-- want-next-line: definer-exposed
create function public.approve(commission uuid, admin_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.commissions set status = 'approved', approved_by = admin_id where id = commission;
end $$;

-- noise: a list of what policies keep from everybody but the owner
-- want-next-line: definer-exposed
create function public.all_notes() returns setof public.notes
language sql stable security definer set search_path = '' as $$ select * from public.notes $$;

-- a question, for both: the app calls the one, the other asks for a code
-- want-next-line: definer-exposed
create function public.submit(message text) returns void
language sql security definer set search_path = '' as $$
  insert into public.notes (id, body) values (gen_random_uuid(), message)
$$;
create function public.accept(invitation_code text) returns void
language sql security definer set search_path = '' as $$
  update public.invitations set used = true where code = invitation_code
$$;

-- silence: asks who calls, itself or in a function that it calls
create function public.my_notes() returns setof public.notes
language sql stable security definer set search_path = '' as $$
  select * from public.notes where user_id = auth.uid()
$$;
create function public.require_admin() returns void
language plpgsql security definer set search_path = '' as $$
begin
  if (auth.jwt() -> 'app_metadata' ->> 'role') is distinct from 'admin' then
    raise exception 'not allowed';
  end if;
end $$;
create function public.reset_credits(wallet uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform public.require_admin();
  update public.wallets set credits = 0 where user_id = wallet;
end $$;

-- silence: counts, is a trigger, is asked by policies, does what everybody may, or is out of reach
create function public.count_view(post uuid) returns void
language sql security definer set search_path = '' as $$
  update public.posts set views = coalesce(views, 0) + 1 where id = post
$$;
create function public.on_note() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.wallets set credits = 0 where user_id = new.user_id;
  return new;
end $$;
create function public.has_credits(wallet uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from public.wallets w where w.user_id = wallet and w.credits > 0)
$$;
create policy "who has credits" on public.posts for select using (public.has_credits(auth.uid()));
create function public.note(message text) returns void
language sql security definer set search_path = '' as $$
  insert into public.open_notes (id, body) values (gen_random_uuid(), message)
$$;
create function public.wipe(wallet uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.wallets where user_id = wallet
$$;
revoke execute on function public.wipe(uuid) from public, anon, authenticated;
create schema private;
create function private.wipe(wallet uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.wallets where user_id = wallet
$$;
