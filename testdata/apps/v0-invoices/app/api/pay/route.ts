import { NextResponse } from "next/server"

const isDevelopment = process.env.NODE_ENV === "development"
const appUrl = isDevelopment ? "http://localhost:3000" : process.env.NEXT_PUBLIC_APP_URL

export async function POST(request: Request) {
  const { invoiceId } = await request.json()
  const session = await fetch("https://api.example-payments.com/sessions", {
    method: "POST",
    body: JSON.stringify({
      invoiceId,
      success_url: "http://localhost:3000/paid",
      cancel_url: `${appUrl}/cancelled`,
    }),
  })
  return NextResponse.json(await session.json())
}
