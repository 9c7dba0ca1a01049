-- Steps before :first whose undoing came after :target and is in force.
WITH RECURSIVE line (step, form, target) AS (
    SELECT id, form, target FROM history_step WHERE form = 'undo' AND undone_by IS NULL AND id > :target
    UNION ALL
    SELECT earlier.id, earlier.form, earlier.target FROM line JOIN history_step AS earlier ON earlier.id = line.target
)
SELECT DISTINCT step FROM line WHERE form = 'step' AND step < :first
