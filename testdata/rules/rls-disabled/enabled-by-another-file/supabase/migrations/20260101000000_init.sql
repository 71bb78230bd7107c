create table todos (id int); -- want: rls-disabled
