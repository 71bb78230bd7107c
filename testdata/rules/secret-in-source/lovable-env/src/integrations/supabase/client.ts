import { createClient } from '@supabase/supabase-js';

const SUPABASE_URL = "https://abcdefghijklmnopqrst.supabase.co";
const SUPABASE_PUBLISHABLE_KEY = "${fake:supabase-anon-key}";

export const supabase = createClient(SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, {
  auth: { storage: localStorage, persistSession: true },
});
