import { getBaseUrl } from "../lib/url";
import { siteUrl } from "../lib/site";
import { SOCKET } from "../lib/socket";

export default async function Page() {
  const data = await fetch(`${getBaseUrl()}/api/items`);
  return <a href={siteUrl}>{data.status} {SOCKET}</a>;
}
