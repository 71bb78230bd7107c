import { createClient } from '@supabase/supabase-js';
const supabase = createClient('https://x.supabase.co', import.meta.env.VITE_KEY);
export const add = (row: object) => supabase.from('orders').insert(row);
export const ofCustomer = (id: string) =>
  supabase.from('orders').select('*').eq('note', 'x').eq('customer_id', id);
export const byKey = (id: string) => supabase.from('orders').update({ note: '' }).eq('id', id);
export const byCode = (code: string) => supabase.from('orders').select('*').eq('code', code);
export const byMail = (mail: string) => supabase.from('orders').select('*').eq('email', mail);
export const open = () => supabase.from('orders').select('*').eq('status', 'open').eq('paid', false);
export const cheap = () => supabase.from('orders').select('*').eq('cents', 0).ilike('note', '%x%');
export const mine = (note: string) => supabase.from('notes').select('*').eq('text', note);
export const write = (row: object) => supabase.from('notes').insert(row);
export const countries = (name: string) => supabase.from('countries').select('*').eq('name', name);
export const label = (row: object) => supabase.from('labels').insert(row);
export const labels = (name: string) => supabase.from('labels').select('*').eq('name', name);
export const elsewhere = (row: object) => supabase.from('dashboard_made').insert(row);
export const there = (name: string) => supabase.from('dashboard_made').select('*').eq('name', name);
