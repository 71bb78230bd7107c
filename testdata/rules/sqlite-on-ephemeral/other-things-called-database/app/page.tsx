import { own } from "../lib/own";
import type { Store } from "../lib/types";

export default () => <p>{own.file}</p>;
