export type Secret = string;
export const unused = "${fake:resend-api-key}";
