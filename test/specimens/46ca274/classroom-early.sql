-- object: Classroom
-- name: 4mgjt7
-- made: 1795655497814
-- alarm: 1796260287374
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'eanf5ynwug3t658j', 1795655487494);
