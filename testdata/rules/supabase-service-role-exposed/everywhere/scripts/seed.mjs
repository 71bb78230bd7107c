const key =
  '${fake:supabase-service-role-key}'; // want: supabase-service-role-exposed
