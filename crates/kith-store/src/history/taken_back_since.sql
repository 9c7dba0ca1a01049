-- Steps that were in force when :target was done and are taken back by now, each with the line that stood for it then: itself, or a redo of it.
WITH RECURSIVE line (undo, id, target) AS (
    SELECT id, id, target FROM history_step WHERE form = 'undo' AND undone_by IS NULL AND id > :target
    UNION ALL
    SELECT line.undo, earlier.id, earlier.target FROM line JOIN history_step AS earlier ON earlier.id = line.target
),
before (step, line) AS (
    SELECT min(id), max(id) FROM line WHERE id < :target GROUP BY undo
)
SELECT before.step, before.line FROM before JOIN history_step ON history_step.id = before.line WHERE form <> 'undo'
