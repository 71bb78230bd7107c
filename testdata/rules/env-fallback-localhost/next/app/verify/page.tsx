"use client";

const siteUrl = () =>
  typeof window !== "undefined"
    ? window.location.origin
    : (process.env.NEXT_PUBLIC_SITE_ADDRESS ?? "http://localhost:3000"); // never in a browser

export default function Verify() {
  return <button onClick={() => resend({ emailRedirectTo: siteUrl() })}>Send again</button>;
}
