SELECT (SELECT count(*) FROM person WHERE deleted_at IS NULL AND merged_into IS NULL),
       (SELECT count(*) FROM cohort WHERE deleted_at IS NULL),
       (SELECT count(*) FROM session WHERE deleted_at IS NULL)
