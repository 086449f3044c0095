-- object: Classroom
-- name: xymhdn
-- made: 1795655695462
-- alarm: 1796260310112
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'h5vww8sxxgejnz28', 1795655510158);
