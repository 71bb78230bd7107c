/*
  # Discount codes
*/

CREATE TABLE IF NOT EXISTS discount_codes (
  code text PRIMARY KEY,
  percent integer NOT NULL CHECK (percent BETWEEN 1 AND 100)
);
