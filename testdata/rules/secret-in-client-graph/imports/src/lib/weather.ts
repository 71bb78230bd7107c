const key = "${fake:openrouter-api-key}"; // want: secret-in-client-graph
export const weather = () => fetch("https://openrouter.ai/api/v1", { headers: { Authorization: key } });
