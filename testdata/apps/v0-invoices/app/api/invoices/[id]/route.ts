import { NextResponse } from "next/server"
import db from "@/lib/db"

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  db.prepare("DELETE FROM invoices WHERE id = ?").run(id)
  return NextResponse.json({ ok: true })
}
