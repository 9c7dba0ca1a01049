SELECT e.role,
       (SELECT s.stage FROM stage_event s
        WHERE s.enrollment = e.id AND s.deleted_at IS NULL
        ORDER BY s.on_date DESC, s.id DESC LIMIT 1)
FROM enrollment e JOIN person p ON p.id = e.person
WHERE e.cohort = ?1 AND e.deleted_at IS NULL AND p.deleted_at IS NULL AND p.merged_into IS NULL
