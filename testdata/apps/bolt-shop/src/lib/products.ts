import { supabase } from './supabase';

export type Product = { id: string; name: string; price: number };

export async function listProducts(): Promise<Product[]> {
  const { data, error } = await supabase.from('products').select('id, name, price');
  if (error) throw error;
  return data ?? [];
}

export async function discount(code: string): Promise<number> {
  const { data, error } = await supabase
    .from('discount_codes')
    .select('percent')
    .eq('code', code)
    .maybeSingle();
  if (error) throw error;
  return data?.percent ?? 0;
}
