import { z } from "zod";

const env = z
  .object({
    BILLING_URL: z.string().url().default("http://localhost:4000"), // want: env-fallback-localhost
    DATABASE_URL: z.string(),
  })
  .parse(process.env);

const redis = process.env.REDIS_URL ?? "redis://localhost:6379"; // want: env-fallback-localhost
const ollama = process.env.OLLAMA_URL ?? "http://localhost:11434";
const host = process.env.HOST || "0.0.0.0";
const hook = process.env.HOOK_URL ? process.env.HOOK_URL : "http://localhost:3000"; // want: env-fallback-localhost
const dev = process.env.NODE_ENV === "production" ? process.env.API_URL : "http://localhost:3000";
const debug = process.env.API_URL || (process.env.NODE_ENV === "development" ? "http://localhost:1" : "");

export async function POST() {
  console.log(process.env.SITE_URL || "http://localhost:3000");
  const internalOrigin = process.env.PUBLIC_URL || "http://127.0.0.1:8080";
  await fetch(internalOrigin);
  await connect(redis, ollama, host, hook, dev, debug);
  return fetch(env.BILLING_URL);
}
