-- Steps that were in force when :target was done and are taken back by now, each with the line that stood for it then: itself, or a redo of it; and whether it was in force when :first was done, too.
WITH RECURSIVE line (undo, id, target) AS (
    SELECT id, id, target FROM history_step WHERE form = 'undo' AND undone_by IS NULL AND id > :target
    UNION ALL
    SELECT line.undo, earlier.id, earlier.target FROM line JOIN history_step AS earlier ON earlier.id = line.target
),
before (step, line, first) AS (
    SELECT min(id), max(id), max(iif(id < :first, id, NULL)) FROM line WHERE id < :target GROUP BY undo
)
SELECT before.step, before.line, ifnull(first.form <> 'undo', 0)
FROM before
JOIN history_step AS then_in_force ON then_in_force.id = before.line AND then_in_force.form <> 'undo'
LEFT JOIN history_step AS first ON first.id = before.first
