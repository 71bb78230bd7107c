export const keys = {
  openai: import.meta.env.VITE_OPENAI_API_KEY, // want: secret-in-public-prefix
  again: import.meta.env.VITE_OPENAI_API_KEY,
  mail: process.env.NEXT_PUBLIC_RESEND_API_KEY, // want: secret-in-public-prefix
  database: process.env.REACT_APP_DATABASE_URL, // want: secret-in-public-prefix
  admin: import.meta.env.VITE_ADMIN_PASSWORD, // want: secret-in-public-prefix
  twilio: import.meta.env.VITE_TWILIO_AUTH_TOKEN, // want: secret-in-public-prefix
  stripe: import.meta.env.VITE_STRIPE_PUBLISHABLE_KEY,
  maps: import.meta.env.VITE_GOOGLE_MAPS_API_KEY,
  firebase: import.meta.env.VITE_FIREBASE_API_KEY,
  firebaseDatabase: import.meta.env.VITE_FIREBASE_DATABASE_URL,
  vapid: import.meta.env.VITE_VAPID_PUBLIC_KEY,
  captcha: process.env.NEXT_PUBLIC_RECAPTCHA_SITE_KEY,
  analytics: process.env.NEXT_PUBLIC_POSTHOG_KEY,
  model: import.meta.env.VITE_OPENAI_MODEL,
  reset: import.meta.env.VITE_PASSWORD_RESET_URL,
  unknown: import.meta.env.VITE_API_KEY,
  server: process.env.OPENAI_API_KEY,
};
