export const key = "${fake:stripe-secret-key}";
