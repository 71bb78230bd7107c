import { useQuery } from "@tanstack/react-query";
import { toast } from "sonner";
import { supabase } from "@/integrations/supabase/client";
import { sendReminder } from "@/lib/reminders";

type Appointment = { id: string; starts_at: string; reason: string | null };

const Appointments = () => {
  const { data, isLoading } = useQuery({
    queryKey: ["appointments"],
    queryFn: async () => {
      const { data, error } = await supabase.from("appointments").select("*").order("starts_at");
      if (error) throw error;
      return data as Appointment[];
    },
  });

  if (isLoading) return <p>Loading…</p>;
  return (
    <ul className="divide-y">
      {data?.map((appointment) => (
        <li key={appointment.id}>
          {new Date(appointment.starts_at).toLocaleString()} {appointment.reason ?? "—"}
          <button onClick={() => sendReminder(appointment.id).then(() => toast("Sent"))}>Remind</button>
        </li>
      ))}
    </ul>
  );
};

export default Appointments;
