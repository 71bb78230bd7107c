import type React from "react"
import type { Metadata } from "next"

export const metadata: Metadata = {
  title: "v0 App",
  generator: "v0.dev",
  metadataBase: new URL(process.env.NEXT_PUBLIC_APP_URL ?? "http://localhost:3000"),
}

export default function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
