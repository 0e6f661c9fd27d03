-- The log ends below as well: what is older than its floor is told by snapshots only.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15.

-- floor: sequence of the oldest change that is kept, 0 where all are.
alter table log_head add column floor bigint default 0 not null;

-- How far the log had come at the first look on a day, counted since 1970.
create table log_mark (
  log_day bigint primary key,
  seq bigint not null
);
