import db from "@/lib/db"

type Invoice = { id: string; customer: string; amount: number }

export default function Page() {
  const invoices = db.prepare("SELECT * FROM invoices").all() as Invoice[]
  return (
    <ul>
      {invoices.map((invoice) => (
        <li key={invoice.id}>
          {invoice.customer}: {invoice.amount.toFixed(2)}
        </li>
      ))}
    </ul>
  )
}
