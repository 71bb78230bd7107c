export const a = "${fake:resend-api-key}"; // want: secret-in-source
