export default { define: { "process.env": { SERVICE_ROLE: process.env.VITE_SERVICE_ROLE_KEY } } }; // want: supabase-service-role-exposed
