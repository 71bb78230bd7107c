export async function getServerSideProps() {
  const key = "${fake:openai-api-key}";
  return { props: { ok: key.length > 0 } };
}

export default function Page() {
  return null;
}
