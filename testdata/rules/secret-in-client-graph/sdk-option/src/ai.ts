import OpenAI from "openai";

export const ai = new OpenAI({
  apiKey: "${fake:openai-api-key}", // want: secret-in-client-graph
  dangerouslyAllowBrowser: true,
});
