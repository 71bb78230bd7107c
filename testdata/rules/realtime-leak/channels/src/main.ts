import { createClient } from "@supabase/supabase-js";

const supabase = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_ANON_KEY);

export function join(room: string) {
  supabase.channel("rooms").on("postgres_changes", { event: "*", schema: "public", table: "rooms" }, log).subscribe();
  supabase.channel(`private-${room}`, { config: { private: true } }).on("broadcast", { event: "x" }, log).subscribe();
  const channel = supabase.channel(`room-${room}`); // want: realtime-leak
  channel.on("broadcast", { event: "cursor" }, log).subscribe();
  channel.send({ type: "broadcast", event: "cursor", payload: {} });
}
