exports.env = (name, fallback) => process.env[name] ?? fallback;
