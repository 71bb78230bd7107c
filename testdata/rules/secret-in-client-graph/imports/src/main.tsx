import { weather } from "./lib/weather";
import type { Secret } from "./types";
weather();
