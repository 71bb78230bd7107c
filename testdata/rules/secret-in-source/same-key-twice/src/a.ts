export const a = "${fake:resend-api-key}";
