-- ?1 session, ?2 cohort, ?3 day
SELECT e.person, min(e.role)
FROM enrollment e
WHERE e.cohort = ?2
  AND e.deleted_at IS NULL
  AND (SELECT v.stage IN ('accepted', 'enrolled', 'active') OR v.stage = 'completed' AND v.on_date = ?3
       FROM stage_event v
       WHERE v.enrollment = e.id AND v.on_date <= ?3 AND v.deleted_at IS NULL
       ORDER BY v.on_date DESC, v.id DESC LIMIT 1)
  AND NOT EXISTS (SELECT 1 FROM attendance a
                  WHERE a.session = ?1 AND a.person = e.person AND a.deleted_at IS NULL)
GROUP BY e.person
ORDER BY min(e.id)
