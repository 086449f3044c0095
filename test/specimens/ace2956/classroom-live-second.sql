-- object: Classroom
-- name: t3qhkn
-- made: 1795655695462
-- alarm: 1803431512151
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, '6hgzjnz374u66a8e', 1795655512212);
