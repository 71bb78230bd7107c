const onVercel = process.env.VERCEL_URL;
export const preview = onVercel ? `https://${onVercel}` : "http://localhost:3000";
export const siteUrl =
  process.env.NEXT_PUBLIC_SITE_URL ??
  process.env.NEXT_PUBLIC_VERCEL_URL ??
  "http://localhost:3000";
