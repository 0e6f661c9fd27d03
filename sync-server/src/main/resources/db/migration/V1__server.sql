-- Uploads, what each account delivered, and the jobs that make renditions.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15; times are milliseconds since 1970.

-- An upload. Its offset is not here: it is the length of the staged file. stored: the bytes were
-- verified and moved to the blob store.
create table upload (
  id varchar(40) primary key,
  account varchar(40) not null,
  blob varchar(64) not null,
  bytes bigint not null,
  expires bigint not null,
  stored boolean not null,
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

-- Work to be done at least once; a row leaves together with the result coming in. attempts counts
-- beginnings, so that work which kills the process counts too; next_due lies ahead while a worker is
-- on it.
create table job (
  kind varchar(20) not null,
  blob varchar(64) not null,
  state varchar(10) not null,
  attempts integer not null,
  next_due bigint not null,
  error varchar(500),
  primary key (kind, blob)
);
create index job_due on job (kind, state, next_due);

-- A smaller copy of a picture. Where rendition_blob, type and bytes are null the picture is no larger
-- than the size and serves itself; width and height are then its own.
create table rendition (
  blob varchar(64) not null,
  size integer not null,
  rendition_blob varchar(64),
  type varchar(40),
  bytes bigint,
  width integer not null,
  height integer not null,
  primary key (blob, size)
);
create index rendition_rendition_blob on rendition (rendition_blob);
