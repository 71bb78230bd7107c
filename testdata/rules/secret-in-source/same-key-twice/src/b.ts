export const b = "${fake:resend-api-key}";
