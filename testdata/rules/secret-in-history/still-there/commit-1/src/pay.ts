const key = "${fake:stripe-secret-key}";
export const pay = (amount: number) => charge(key, amount);
