-- ?1 session, ?2 cohort, ?3 day, ?4 now: who is in none of its cohorts on that day, and of whom nobody said a word
UPDATE attendance SET deleted_at = ?4
WHERE session = ?1
  AND deleted_at IS NULL
  AND status = 'unmarked'
  AND reason IS NULL
  AND remark IS NULL
  AND expectation <> 'guest'
  AND person IN (SELECT e.person FROM enrollment e WHERE e.cohort = ?2)
  AND NOT EXISTS (
    SELECT 1
    FROM session_cohort c
    JOIN enrollment e ON e.cohort = c.cohort AND e.person = attendance.person AND e.deleted_at IS NULL
    WHERE c.session = ?1
      AND c.deleted_at IS NULL
      AND (SELECT v.stage IN ('accepted', 'enrolled', 'active') OR v.stage = 'completed' AND v.on_date = ?3
           FROM stage_event v
           WHERE v.enrollment = e.id AND v.on_date <= ?3 AND v.deleted_at IS NULL
           ORDER BY v.on_date DESC, v.id DESC LIMIT 1))
