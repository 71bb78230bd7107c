const key = '${fake:stripe-secret-key}'; // want: secret-in-source
const jwtSecret = '${fake:generic-secret}';
const fake = '-----BEGIN RSA PRIVATE KEY-----\nfakekey\n-----END RSA PRIVATE KEY-----\n';
