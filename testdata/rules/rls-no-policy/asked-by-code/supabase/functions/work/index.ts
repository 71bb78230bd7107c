import { createClient } from "@supabase/supabase-js";
const admin = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_SERVICE_ROLE_KEY")!);
Deno.serve(async () => {
  const { data } = await admin.from("jobs").select("*");
  return Response.json(data);
});
