SELECT e.id, e.person, e.program, e.cohort, e.role, e.participation, e.transferred_from,
       (SELECT s.stage FROM stage_event s
        WHERE s.enrollment = e.id AND s.deleted_at IS NULL
        ORDER BY s.on_date DESC, s.id DESC LIMIT 1)
FROM enrollment e
WHERE e.person = ?1 AND e.deleted_at IS NULL
