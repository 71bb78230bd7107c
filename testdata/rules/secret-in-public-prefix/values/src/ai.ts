export const key = import.meta.env.VITE_AI_KEY;
