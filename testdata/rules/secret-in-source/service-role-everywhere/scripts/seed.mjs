const key =
  '${fake:supabase-service-role-key}'; // want: secret-in-source
