export const allowed = ["http://localhost:5173", "http://127.0.0.1:5173"];
export const checkHealth = (port) => fetch(`http://127.0.0.1:${port}/health`);
