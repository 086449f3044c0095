-- object: Classroom
-- name: p6fqkq
-- made: 1795655695462
-- alarm: 1803431512783
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'm996qfycn6v3pt37', 1795655512877);
