import { createClient } from '@supabase/supabase-js';
const supabase = createClient('https://x.supabase.co', 'key');
export const notes = () => supabase.from('notes').select('*');
