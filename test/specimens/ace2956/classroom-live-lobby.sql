-- object: Classroom
-- name: g7mwdr
-- made: 1795655695462
-- alarm: 1803431510344
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'zgp8xnddypx7yf6s', 1795655510425);
