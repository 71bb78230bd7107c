export function internalOrigin() {
  return process.env.PUBLIC_APP_URL || "http://127.0.0.1:8080"; // the server calls itself
}

export const origin = () => process.env.SITE_URL || "http://localhost:8080"; // want: env-fallback-localhost
