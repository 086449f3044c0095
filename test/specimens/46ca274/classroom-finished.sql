-- object: Classroom
-- name: 3fkpdc
-- made: 1795655497814
-- alarm: 1803431485970
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, 'gjcy57fvbfy6rsga', 1795655486055);
INSERT INTO rounds (number, id, startedAt) VALUES (2, '9m87tvckcp7f4ycb', 1795655487204);
