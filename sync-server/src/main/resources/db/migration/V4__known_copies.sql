-- What a picture's shared copies are known to be, now that there may be two: one that keeps nothing,
-- and one that keeps the place.
-- For H2 in its PostgreSQL mode and for PostgreSQL 15.

-- An original of which shared_copy has all that can be derived: what else a post names is no copy of
-- it.
create table known_copies (
  original varchar(64) primary key
);

-- A copy is whose the posts are that name it; nobody asks any more what it was made of.
drop index shared_copy_shared;
