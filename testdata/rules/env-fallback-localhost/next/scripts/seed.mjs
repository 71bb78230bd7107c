fetch(process.env.API_URL || "http://localhost:3000");
