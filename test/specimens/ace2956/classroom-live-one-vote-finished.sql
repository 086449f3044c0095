-- object: Classroom
-- name: 773pdr
-- made: 1795655695462
-- alarm: 1803431514188
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'y3hjqrysyfsta6gk', 1795655514289);
