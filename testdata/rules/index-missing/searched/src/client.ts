import { createClient } from '@supabase/supabase-js';
export const supabase = createClient('https://x.supabase.co', import.meta.env.VITE_KEY);
