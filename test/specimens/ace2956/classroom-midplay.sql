-- object: Classroom
-- name: 44f39n
-- made: 1795655695462
-- alarm: 1803431508631
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'utcthybw3hdukvzm', 1795655508759);
