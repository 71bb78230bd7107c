import { supabase } from './client';
export const add = (row: object) => supabase.from('orders').insert(row);
export const ofCustomer = (id: string) =>
  supabase.from('orders').select('*').eq('status', 'open').eq('customer_id', id);
export const byCode = (code: string) => supabase.from('orders').select('*').eq('code', code).single();
export const note = (row: object) => supabase.from('notes').insert(row);
export const notes = () => supabase.from('notes').select('*').order('created_at');
export const join = (row: object) => supabase.from('members').insert(row);
