-- Which blobs are to be erased, and what must be known for it.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15; times are milliseconds since 1970.

-- When the account delivered the blob: what no post of it names is let go some days later.
alter table blob_possession add column delivered bigint not null default 0;

-- A blob to be looked at when it is due, and erased where nobody possesses it any more.
create table erasure (
  blob varchar(64) primary key,
  due bigint not null
);
create index erasure_due on erasure (due);

-- What the server derived from an original: it is whose the original is, and goes with it.
create table shared_copy (
  original varchar(64) not null,
  shared varchar(64) not null,
  primary key (original, shared)
);
create index shared_copy_shared on shared_copy (shared);

create index upload_blob on upload (blob);

-- What is there from before.
insert into shared_copy (original, shared)
  select distinct original, shared from medium where original <> shared;
insert into erasure (blob, due)
  select distinct p.blob, 0 from blob_possession p
  where not exists (select 1 from medium m where m.shared = p.blob)
    and not exists (select 1 from medium m where m.original = p.blob);
