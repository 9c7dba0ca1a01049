DELETE FROM enrollment_now
WHERE cohort IN (SELECT c.id FROM cohort c WHERE c.id BETWEEN ?1 AND ?2 AND c.deleted_at IS NOT NULL)
