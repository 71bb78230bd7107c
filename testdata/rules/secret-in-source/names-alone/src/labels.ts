export const labels = {
  passwordPlaceholder: "At-least-8-characters-please-2",
  resetPassword: "forgot-your-password-2024",
  tokenClass: "rounded-2xl/bg-primary/text-sm2",
  apiKeyUrl: "https://console.shop.io/keys/v2/list",
};
const SESSION_TOKEN_KEY = "shop.session.v2.token.key1";
const passwordHash = "$2b$10$0123456789012345678901uVx0123456789012345678901234567";
const apiKey = process.env.API_KEY ?? "";
const signingSecret = config.get("SIGNING_SECRET_V2_2024");
const csrfToken = "${fake:generic-secret}";
const JWT_SECRET = "${fake:razorpay-key-secret}"; // want: secret-in-source
// The key begins with ${fake:stripe-secret-key}... and was rotated.
