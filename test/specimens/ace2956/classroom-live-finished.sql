-- object: Classroom
-- name: m73rhm
-- made: 1795655695462
-- alarm: 1803431513461
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, '56wfr4bsa4d4hgs7', 1795655513537);
