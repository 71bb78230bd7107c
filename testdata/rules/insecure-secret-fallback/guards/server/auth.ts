const jwt = process.env.JWT_SECRET || "dev-secret";
if (process.env.NODE_ENV === "production" && !process.env.JWT_SECRET) {
  throw new Error("JWT_SECRET is not set");
}

const session =
  process.env.NODE_ENV === "production"
    ? process.env.SESSION_SECRET
    : process.env.SESSION_SECRET || "dev";

if (process.env.NODE_ENV !== "production") {
  start(process.env.COOKIE_SECRET ?? "dev");
}
