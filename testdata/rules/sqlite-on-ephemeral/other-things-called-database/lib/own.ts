class Database {
  constructor(readonly file: string) {}
}

export const own = new Database("own.db");
