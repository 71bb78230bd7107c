const jwt = process.env.JWT_SECRET || "dev-secret"; // want: insecure-secret-fallback
const again = process.env.JWT_SECRET ?? "other-secret";
const session = process.env["SESSION_SECRET"] ?? "keyboard cat"; // want: insecure-secret-fallback
const either = process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET || "x"; // want: insecure-secret-fallback
const { ENCRYPTION_KEY = "0123" } = process.env; // want: insecure-secret-fallback
const hook = getEnv("STRIPE_WEBHOOK_SECRET", "whsec_test"); // want: insecure-secret-fallback
process.env.CRON_SECRET ||= "cron"; // want: insecure-secret-fallback
const strong = process.env.COOKIE_SECRET || "${fake:generic-secret}"; // want: insecure-secret-fallback

const mail = process.env.RESEND_API_KEY || "not-set";
const oauth = process.env.GOOGLE_CLIENT_SECRET || "none";
const empty = process.env.APP_SECRET || "";
const header = process.env.CRON_SECRET_HEADER || "x-cron-secret";
const known = process.env.ADMIN_TOKEN_SECRET || "${fake:stripe-secret-key}";
