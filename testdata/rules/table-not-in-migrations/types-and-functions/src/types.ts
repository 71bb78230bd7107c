export type Database = {
  public: {
    Tables: {
      clients: { Row: { id: string } }
      invoices: { Row: { id: string } } // want: table-not-in-migrations
    }
  }
}
