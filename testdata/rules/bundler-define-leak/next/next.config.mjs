export default {
  env: {
    DATABASE_URL: process.env.DATABASE_URL, // want: bundler-define-leak
    SITE_URL: process.env.SITE_URL,
  },
};
