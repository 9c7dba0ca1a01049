-- ?1 session, ?2 cohort it was for, ?3 now
UPDATE attendance SET deleted_at = ?3
WHERE session = ?1
  AND deleted_at IS NULL
  AND status = 'unmarked'
  AND reason IS NULL
  AND remark IS NULL
  AND expectation <> 'guest'
  AND person IN (SELECT e.person FROM enrollment e WHERE e.cohort = ?2 AND e.deleted_at IS NULL)
  AND person NOT IN (SELECT e.person
                     FROM session_cohort c
                     JOIN enrollment e ON e.cohort = c.cohort AND e.deleted_at IS NULL
                     WHERE c.session = ?1 AND c.deleted_at IS NULL)
