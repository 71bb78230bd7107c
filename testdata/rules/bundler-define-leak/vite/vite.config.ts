import { defineConfig, loadEnv } from "vite";

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), "");
  const some = loadEnv(mode, process.cwd());
  return {
    define: {
      "process.env.API_KEY": JSON.stringify(env.GEMINI_API_KEY), // want: bundler-define-leak
      "process.env.UNREAD": JSON.stringify(env.OPENAI_API_KEY), // want: bundler-define-leak
      "import.meta.env.VITE_ROLE": JSON.stringify(process.env.SUPABASE_SERVICE_ROLE_KEY), // want: bundler-define-leak
      "process.env": env, // want: bundler-define-leak
      __PUBLIC__: JSON.stringify(some),
      __VERSION__: JSON.stringify(env.npm_package_version),
      __URL__: JSON.stringify(process.env.SUPABASE_URL),
    },
  };
});
