import { supabase } from './client';
export const notes = () => supabase.from('notes').select('*'); // want: no-migrations
export const add = () => supabase.from('tags').insert({ name: 'a' });
