-- Rows of rejects: those of come in the place of those of gone.
DELETE FROM rejects
USING gone
WHERE rejects.path = gone.path AND rejects.record_no IS NOT DISTINCT FROM gone.record_no AND rejects.stage = gone.stage;

INSERT INTO rejects
BY NAME FROM come;
