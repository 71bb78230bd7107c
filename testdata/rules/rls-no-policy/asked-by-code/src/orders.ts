import { supabase } from "./client";
export const orders = () => supabase.from("orders").select("*");
export const notes = () => supabase.from("notes").select("*");
