const api = process.env.API_URL || "http://localhost:4000";
export default { rewrites: async () => [{ source: "/api/:path*", destination: `${api}/:path*` }] };
