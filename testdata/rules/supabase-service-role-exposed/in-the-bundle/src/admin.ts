import { createClient } from "@supabase/supabase-js";

const url = import.meta.env.VITE_SUPABASE_URL;
export const admin = createClient(url, import.meta.env.VITE_SUPABASE_SERVICE_ROLE_KEY); // want: supabase-service-role-exposed
export const client = createClient(url, import.meta.env.VITE_SUPABASE_ANON_KEY);
