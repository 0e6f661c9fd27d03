-- The change log, the rows beside it, and accounts.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15; times are milliseconds since 1970.

-- Where the log ends. One row an epoch; the committer holds that of the newest while it writes.
create table log_head (
  epoch bigint primary key,
  name varchar(26) not null,
  seq bigint not null,
  hash bytea not null,
  last_stamp bigint not null
);

-- One row a change. parts: how many bodies a put told; what was said stands once, in body. row_author,
-- row_device and row_n tell who made the entity where that is another than who made the change.
create table log (
  seq bigint primary key,
  epoch bigint not null,
  tx bigint not null,
  stream varchar(60) not null,
  sseq bigint not null,
  kind varchar(20) not null,
  entity varchar(80) not null,
  v integer not null,
  by_device varchar(40) not null,
  by_n bigint not null,
  hash bytea,
  author varchar(40) not null,
  stamp bigint not null,
  row_kind varchar(20),
  row_author varchar(40),
  row_device varchar(40),
  row_n bigint,
  post varchar(40),
  create_seq bigint,
  publish_seq bigint,
  waiting boolean,
  received bigint,
  parts integer,
  body varchar(2000),
  bodies_hash bytea not null,
  log_hash bytea not null
);

create table stream_head (
  stream varchar(60) primary key,
  sseq bigint not null
);

-- An entity without its words. place: the audience it stands in; meant: the one it was written for.
-- id_number, post_number: made of id and post, which are random text: a short number is cheaper to
-- keep in order. Neither is unique, also since each row would be searched for three times as it
-- comes; who decides looks for the id anyway, and there is one who writes.
create table entity (
  id_number bigint not null,
  id varchar(40) not null,
  kind varchar(20) not null,
  author varchar(40) not null,
  by_device varchar(40) not null,
  by_n bigint not null,
  post varchar(40),
  create_seq bigint not null,
  publish_seq bigint not null,
  waiting boolean not null,
  place varchar(20),
  meant varchar(20),
  received bigint not null,
  dead boolean not null,
  post_number bigint
);
create index entity_id on entity (id_number);
create index entity_post on entity (post_number);

-- What was said: the fixed part ('') and each register of an entity, the present value only.
-- number: create_seq of the entity * 2^20 + a slot of its own, so that the key is one number and
-- what is about one entity lies together on the disk.
-- since: puts from this sequence on tell it.
-- home: the stream of the side row it belongs to, null for the entity's own row.
create table body (
  number bigint primary key,
  part varchar(60) not null,
  by_device varchar(40) not null,
  by_n bigint not null,
  stamp bigint not null,
  since bigint not null,
  home varchar(60),
  meant varchar(20),
  salt bytea not null,
  words varchar(100000) not null
);

-- Where an entity stands: one row on each device that may read the stream. number: as in body.
create table placement (
  number bigint primary key,
  id varchar(40) not null,
  stream varchar(60) not null,
  side varchar(1) not null,
  seq bigint not null,
  sort_seq bigint not null
);
create index placement_stream on placement (stream, sort_seq desc, number);
create index placement_side on placement (side, sort_seq desc, number);

create table device (
  id varchar(40) primary key,
  account varchar(40) not null,
  public_key varchar(1000) not null,
  last_n bigint not null,
  chain bytea not null,
  acked bigint not null,
  created bigint not null,
  revoked boolean not null
);
create index device_account on device (account);

-- Outcomes other than accepted, until the device's cursor has passed them.
create table outcome (
  device varchar(40) not null,
  n bigint not null,
  hash bytea not null,
  result varchar(20) not null,
  seq bigint not null,
  reason varchar(60),
  primary key (device, n)
);

create table follow_grant (
  follower varchar(40) not null,
  author varchar(40) not null,
  gen bigint not null,
  from_seq bigint not null,
  is_open boolean not null,
  primary key (follower, author)
);

-- The pictures of posts that are not deleted.
create table medium (
  id varchar(40) primary key,
  post varchar(40) not null,
  place integer not null,
  shared varchar(64) not null,
  original varchar(64) not null
);
create index medium_post on medium (post);
create index medium_shared on medium (shared);
create index medium_original on medium (original);

create table waiting_post (
  post varchar(40) primary key,
  author varchar(40) not null
);
create index waiting_post_author on waiting_post (author);

create table account (
  id varchar(40) primary key,
  handle varchar(30) not null unique,
  role varchar(20) not null,
  password_hash varchar(500),
  created bigint not null
);
create index account_role on account (role);

-- Codes are kept as SHA-256 only. account: for a link that leads to it, null for an invite.
create table invite (
  code_hash varchar(64) primary key,
  role varchar(20) not null,
  account varchar(40),
  uses integer not null,
  used integer not null,
  expires bigint not null
);

create table token (
  hash varchar(64) primary key,
  device varchar(40) not null,
  created bigint not null
);
create index token_device on token (device);
