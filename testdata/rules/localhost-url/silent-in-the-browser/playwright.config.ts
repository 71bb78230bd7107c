export default { use: { baseURL: "http://localhost:5173" } };
