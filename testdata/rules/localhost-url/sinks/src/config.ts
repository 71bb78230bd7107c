export const config = {
  title: "Shop",
  apiUrl: "http://localhost:3000", // want: localhost-url
  docsUrl: "http://localhost:9999",
} as const;
