-- A content is written in pieces before its hash is known. Until it has come as a whole, its row stands here,
-- and in contents with a hash of 16 random bytes, which no content is found by. What stands here when the
-- folder is opened is left over from a crash.

CREATE TABLE uploads (
    content INTEGER PRIMARY KEY REFERENCES contents
) STRICT;
