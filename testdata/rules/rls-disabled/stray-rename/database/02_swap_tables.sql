alter table public.notes rename to notes_v1;
