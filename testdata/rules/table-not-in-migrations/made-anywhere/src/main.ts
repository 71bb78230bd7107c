import { createClient } from "@supabase/supabase-js";
import knex from "knex";

const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);
const old = createClient(import.meta.env.VITE_LEGACY_URL, import.meta.env.VITE_LEGACY_ANON_KEY);

export const deals = () => supabase.schema("crm").from("deals").select();
export const dynamic = () => supabase.from("dynamic").select();
export const totals = () => supabase.from("totals").select();
export const references = () => supabase.from("spatial_ref_sys").select();
export const users = () => supabase.schema("auth").from("users").select();
export const files = () => supabase.storage.from("avatars").list();
export const legacy = () => old.from("legacy_orders").select();
export const local = () => knex.from("local_rows").select("*");
export const any = (name: string) => supabase.from(name).select();
export const byHand = () => supabase.from("by_hand").select();
export const broken = () => supabase.from("auth.users").select();
