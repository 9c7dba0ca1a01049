-- Steps before :target, but not :first, whose undoing came after :target and is in force, each with the line it took back.
WITH RECURSIVE line (step, form, target, taken_back) AS (
    SELECT id, form, target, target FROM history_step WHERE form = 'undo' AND undone_by IS NULL AND id > :target
    UNION ALL
    SELECT earlier.id, earlier.form, earlier.target, line.taken_back
    FROM line JOIN history_step AS earlier ON earlier.id = line.target
)
SELECT step, taken_back FROM line WHERE form = 'step' AND step < :target AND step <> :first
