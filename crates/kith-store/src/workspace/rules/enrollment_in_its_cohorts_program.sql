SELECT enrollment.id
FROM enrollment
JOIN cohort ON cohort.id = enrollment.cohort
WHERE enrollment.deleted_at IS NULL AND enrollment.program <> cohort.program
