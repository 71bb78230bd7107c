import { origin } from "./origin.server";

fetch(origin());
