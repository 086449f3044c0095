-- object: Classroom
-- name: vkk4vf
-- made: 1795655695462
-- alarm: 1803431509593
CREATE TABLE rounds (number INTEGER PRIMARY KEY, id TEXT NOT NULL, startedAt INTEGER NOT NULL);
INSERT INTO rounds (number, id, startedAt) VALUES (1, '6srdde3sr9hyev7t', 1795655509649);
INSERT INTO rounds (number, id, startedAt) VALUES (2, '9se2ghcarbyxs2rh', 1795655510081);
