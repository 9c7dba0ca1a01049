SELECT 1 WHERE (SELECT count(*) FROM workspace) <> 1
