const secret = "${fake:stripe-secret-key}";
export const pay = (cents: number) => charge(secret, cents);
