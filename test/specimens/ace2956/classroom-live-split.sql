-- object: Classroom
-- name: yf9qdh
-- made: 1795655695462
-- alarm: 1803431511702
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'juxcgfy7pj9agxua', 1795655511769);
