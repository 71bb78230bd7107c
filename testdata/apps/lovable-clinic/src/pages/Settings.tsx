import { useState } from "react";

const Settings = () => {
  const [url, setUrl] = useState("");
  return (
    <label>
      Webhook
      <input value={url} onChange={(e) => setUrl(e.target.value)} placeholder="http://localhost:3000/hook" />
    </label>
  );
};

export default Settings;
