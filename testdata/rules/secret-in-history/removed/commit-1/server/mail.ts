export const key = "${fake:resend-api-key}";
