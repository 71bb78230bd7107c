create table leftover (id int);
