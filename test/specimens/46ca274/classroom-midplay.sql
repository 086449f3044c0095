-- object: Classroom
-- name: 9d9rpk
-- made: 1795655497814
-- alarm: 1803431484769
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'e8smy52awrm3kcm4', 1795655485065);
