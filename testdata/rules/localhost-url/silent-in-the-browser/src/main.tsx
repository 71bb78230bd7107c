import { isDev } from "./env";

// fetch("http://localhost:3000/commented-out")
const isLocal = window.location.hostname === "localhost";
const api = isLocal ? "http://localhost:3000" : "https://api.example.com";
fetch(api);

if (import.meta.env.DEV) {
  fetch("http://localhost:3000/__reload");
}
if (process.env.NODE_ENV !== "production") {
  fetch("http://localhost:3000/__debug");
}
if (isDev) fetch("http://localhost:3000/__mock");
isLocal && fetch("http://localhost:3000/__seed");

const hosts = {
  development: "http://localhost:3000",
  production: "https://api.example.com",
};
fetch(hosts[import.meta.env.MODE]);

const developmentConfig = { api: "http://localhost:3000" };
const productionConfig = { api: "https://api.example.com" };
fetch((import.meta.env.PROD ? productionConfig : developmentConfig).api);

function loadDevelopmentConfig() {
  return { api: "http://localhost:3000" };
}
fetch((import.meta.env.PROD ? productionConfig : loadDevelopmentConfig()).api);

function base() {
  if (import.meta.env.PROD) {
    return "https://api.example.com";
  }
  return "http://localhost:3000";
}
fetch(base());

function byMode() {
  switch (import.meta.env.MODE) {
    case "development":
      return "http://localhost:3000";
    default:
      return "https://api.example.com";
  }
}
fetch(byMode());

window.addEventListener("message", (event) => {
  if (event.origin !== "http://localhost:3000" && event.origin !== "https://example.com") return;
  if (event.origin.startsWith("http://localhost")) return;
});

fetch("http://localhost:11434/api/tags"); // Ollama runs beside the browser
fetch("http://127.0.0.1:35963/card"); // a reader of identity cards

export const Form = () => (
  <>
    <input placeholder="http://localhost:3000" defaultValue="http://localhost:3000" />
    <p>Open http://localhost:3000 to try it, or {"http://localhost:3000"}</p>
    <code>{`curl http://localhost:3000`}</code>
  </>
);
console.log("API at", "http://localhost:3000");
