/** Talks to the reminder service. */
export async function sendReminder(appointmentId: string) {
  const response = await fetch("http://localhost:3001/api/reminders", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ appointmentId }),
  });
  return response.json();
}
