-- Several servers of one community on one database.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15; times are milliseconds since 1970.

-- Whose database this is: one row, with id 1. sealed: the keys that its servers have in common,
-- encrypted by a key that lies with the shared pictures; null where the pictures are one home's own.
create table community (
  id integer primary key,
  name varchar(400) not null,
  community varchar(100) not null,
  sealed bytea
);

-- The servers, and where devices find them: one address a line. A server that ends takes its row
-- away, one that is killed leaves it.
create table instance (
  id varchar(40) primary key,
  addresses varchar(4000) not null,
  seen bigint not null
);

-- The server that is at the work; another one takes it once it is due.
alter table job add column owner varchar(40);
