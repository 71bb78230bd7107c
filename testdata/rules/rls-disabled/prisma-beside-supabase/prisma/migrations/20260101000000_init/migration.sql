CREATE TABLE "Order" ("id" TEXT NOT NULL); -- want: rls-disabled
CREATE TABLE "User" ("id" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
