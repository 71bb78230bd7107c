import { fake } from "../lib/fake";

export default () => <p>{String(fake)}</p>;
