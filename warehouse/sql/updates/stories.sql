-- Rows of stories: those of come in the place of those of gone.
DELETE FROM stories
USING gone
WHERE stories.story_id = gone.story_id;

INSERT INTO stories
BY NAME FROM come;
