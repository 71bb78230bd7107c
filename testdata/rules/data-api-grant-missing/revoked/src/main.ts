import { createClient } from "@supabase/supabase-js";

const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);

export const orders = () => supabase.from("orders").select();
export const pay = (id: string) => supabase.from("orders").update({ paid: true }).eq("id", id);
