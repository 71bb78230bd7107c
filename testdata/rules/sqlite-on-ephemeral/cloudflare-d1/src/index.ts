import { drizzle } from "drizzle-orm/d1";

export default {
  async fetch(request: Request, env: { DB: D1Database }) {
    return Response.json(await drizzle(env.DB).run("select 1"));
  },
};
