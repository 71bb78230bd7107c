CREATE TABLE IF NOT EXISTS public.profiles (
  id uuid PRIMARY KEY REFERENCES auth.users (id) ON DELETE CASCADE,
  email text
);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;

CREATE TABLE messages ( -- want: rls-disabled
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  body text NOT NULL DEFAULT ''
);
CREATE POLICY "Anyone may read" ON messages FOR SELECT USING (true);

CREATE TABLE public."Order Items" (id int); -- want: rls-disabled
-- A copy keeps the columns and loses the protection.
CREATE TABLE profiles_backup AS SELECT * FROM profiles; -- want: rls-disabled
