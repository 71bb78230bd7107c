const local = 'postgresql://postgres:postgres@localhost:5432/app';
const compose = 'postgresql://app:${fake:database-url}@db:5432/app';
const lan = 'postgresql://app:${fake:database-url}@192.168.1.7/app';
const template = `postgresql://${user}:${password}@${host}/app`;
const docs = 'mongodb+srv://<username>:<password>@cluster0.mongodb.net/app';
const neon =
  'postgresql://owner:${fake:database-url}@ep-cool-sea-a1b2c3.eu-central-1.aws.neon.tech/app'; // want: secret-in-source
const cloudSql = 'postgresql://app:${fake:neon-password}@localhost/app?host=/cloudsql/p:r:db'; // want: secret-in-source
const weak = 'redis://default:r3d1s!@cache.shop.io:6379'; // want: secret-in-source
