import { db } from "../lib/db";

export default function Page() {
  return <p>{db.prepare("select count(*) as n from notes").get().n}</p>;
}
