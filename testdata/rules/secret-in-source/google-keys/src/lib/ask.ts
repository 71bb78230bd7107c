import { GoogleGenerativeAI } from "@google/generative-ai";

const ai = new GoogleGenerativeAI("${fake:gemini-api-key}"); // want: secret-in-source
const visionApiKey = "${fake:google-api-key}"; // want: secret-in-source
