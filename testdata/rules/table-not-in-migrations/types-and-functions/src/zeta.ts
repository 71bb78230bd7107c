import { createClient } from "@supabase/supabase-js";

const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);

export const all = () => supabase.from("clients").select();
export const gone = () => supabase.from("gone").select();
export const close = () => supabase.rpc("close_month"); // want: table-not-in-migrations
