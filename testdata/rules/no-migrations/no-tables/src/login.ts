import { createClient } from '@supabase/supabase-js';
const supabase = createClient('https://x.supabase.co', 'key');
export const login = () => supabase.auth.signInWithPassword({ email: 'a', password: 'b' });
export const letters = Array.from('notes');
