-- object: Classroom
-- name: xwrx7q
-- made: 1795655695462
-- alarm: 1803431510883
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'g5mmkfmva7ffj4ys', 1795655511003);
