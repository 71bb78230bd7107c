import { createClient } from "@supabase/supabase-js";
const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);
export const submit = (message: string) => supabase.rpc("submit", { message });
export const approve = (commission: string, admin: string) =>
  supabase.rpc("approve", { commission, admin_id: admin });
