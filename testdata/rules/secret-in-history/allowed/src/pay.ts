export const key = "${fake:stripe-secret-key}"; // gitleaks:allow (of a closed account)
