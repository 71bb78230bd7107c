export const app = initializeApp({
  apiKey: "${fake:firebase-web-key}",
  authDomain: "shop.firebaseapp.com",
  projectId: "shop",
});
