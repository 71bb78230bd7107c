import { prisma } from "@/lib/prisma";

export default async function Page() {
  return <p>{await prisma.note.count()}</p>;
}
