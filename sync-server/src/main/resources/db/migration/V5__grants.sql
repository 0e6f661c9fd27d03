-- One table for all grants, now that the community audience of somebody can be closed too.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15.

-- Whether the reader may read an audience of the author. side: f for the followers audience, closed
-- where there is no row; m for the community audience, open where there is none.
create table stream_grant (
  reader varchar(40) not null,
  side varchar(1) not null,
  author varchar(40) not null,
  gen bigint not null,
  from_seq bigint not null,
  is_open boolean not null,
  primary key (reader, side, author)
);
insert into stream_grant (reader, side, author, gen, from_seq, is_open)
  select follower, 'f', author, gen, from_seq, is_open from follow_grant;
drop table follow_grant;
