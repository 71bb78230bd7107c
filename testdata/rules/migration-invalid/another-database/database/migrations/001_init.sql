create table notes (id int auto_increment primary key, key (id)) engine = InnoDB;
