-- Uploads, what each account delivered, and the jobs that make renditions.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15; times are milliseconds since 1970.

-- An upload under way. The offset is not here: it is the length of the staged file.
create table upload (
  id varchar(40) primary key,
  account varchar(40) not null,
  blob varchar(64) not null,
  bytes bigint not null,
  expires bigint not null,
  unique (account, blob)
);
create index upload_expires on upload (expires);

-- The account has delivered all bytes of the blob itself. Says nothing about other accounts.
create table blob_possession (
  account varchar(40) not null,
  blob varchar(64) not null,
  primary key (account, blob)
);
create index blob_possession_blob on blob_possession (blob);

-- Work to be done at least once; a row leaves with the work's result. attempts counts beginnings,
-- so that work which kills the process counts too.
create table job (
  kind varchar(20) not null,
  blob varchar(64) not null,
  size integer not null,
  state varchar(10) not null,
  attempts integer not null,
  next_due bigint not null,
  error varchar(500),
  primary key (kind, blob, size)
);
create index job_due on job (state, next_due);

-- A smaller copy of a picture. Without a rendition_blob the picture is no larger than the size and
-- serves itself.
create table rendition (
  blob varchar(64) not null,
  size integer not null,
  rendition_blob varchar(64),
  type varchar(40) not null,
  bytes bigint not null,
  width integer not null,
  height integer not null,
  primary key (blob, size)
);
create index rendition_rendition_blob on rendition (rendition_blob);
